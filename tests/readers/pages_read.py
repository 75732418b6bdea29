"""The texts of the pages as the server sent them, and which of each kind is the longest."""

from collections.abc import Iterable

from playwright.sync_api import Page, Response

from tests.readers.conftest import Look
from tests.readers.line import Line


def texts(lines: Iterable[Line], look: Look, window: Page) -> dict[Line, str]:
    """What the browser was sent last for each line; for a form, its refusal."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        if answer.request.is_navigation_request():
            answers.append(answer)

    read = {}
    window.on("response", note)
    for line in lines:
        with look(line):
            read[line] = answers[-1].text()
    window.remove_listener("response", note)
    return read


def longest_of_each_kind(read: dict[Line, str]) -> list[Line]:
    """Of the ordinary pages with the same name of their address, the one with the longest text."""
    kinds: dict[str, Line] = {}
    for line in filter(lambda line: line.plain, read):
        so_far = kinds.setdefault(line.view, line)
        if len(read[line]) > len(read[so_far]):
            kinds[line.view] = line
    return list(kinds.values())
