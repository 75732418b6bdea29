"""pa11y (HTML_CodeSniffer, WCAG 2 AAA) finds nothing on the longest page of each kind."""

import json
from collections.abc import Callable

from playwright.sync_api import Page

from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.pages_read import longest_of_each_kind, texts
from tests.readers.running import asked_of
from tests.readers.site import Site


def test_pa11y_finds_nothing(site: Site, look: Look, window: Callable[[bool], Page]) -> None:
    plain = [line for line in LINES if line.plain]
    longest = longest_of_each_kind(texts(plain, look, window(True)))
    assert len(longest) == len({line.view for line in plain})
    found = json.loads(asked_of("pa11y", [site.at(line) for line in longest]))
    wrong = [
        f"{each['address']}: {each['message']} ({each['code']}) {each['selector']}"
        for each in found
    ]
    assert not wrong, "\n".join(wrong)
