"""docs/partners.md: every example is run, and answers what the page says it answers."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

PAGE = Path(__file__).parents[2] / "docs" / "partners.md"
SITE = "https://treatments.example"
BLOCK = re.compile(r"^```(console|http|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(partner: Client, command: str, etag: str) -> Any:
    """Fetch what a line such as `$ curl -H "Name: value" address` fetches."""
    prompt, program, *words = shlex.split(command)
    assert (prompt, program) == ("$", "curl")
    headers = {}
    while words[:1] == ["-i"] or words[:1] == ["-H"]:
        if words.pop(0) == "-H":
            name, _, value = words.pop(0).partition(": ")
            headers[name] = value.replace("$ETAG", etag)
    (address,) = words
    return partner.get(address.removeprefix(SITE), headers=headers)


def check_headers(answer: Any, text: str) -> None:
    status, *headers = text.strip().splitlines()
    assert status == f"HTTP/1.1 {answer.status_code} {answer.reason_phrase}"
    for header in headers:
        name, _, value = header.partition(": ")
        assert answer.headers[name] == value


def differences(shown: Any, given: Any, where: str = "") -> Iterator[str]:
    """Where an example, which may leave things out, says what the answer does not."""
    if isinstance(shown, dict) and isinstance(given, dict):
        for name, value in shown.items():
            yield from differences(value, given.get(name, "nothing"), f"{where}.{name}")
    elif isinstance(shown, list) and shown and isinstance(given, list):
        assert len(shown) <= len(given), where
        for place, value in enumerate(shown):
            yield from differences(value, given[place], f"{where}[{place}]")
    elif shown != given:
        yield f"{where}: the page says {shown!r}, the API {given!r}"


def examples() -> list[tuple[str, str]]:
    return BLOCK.findall(PAGE.read_text())


def test_every_example_answers_what_the_page_says(partner: Client) -> None:
    answer: Any = None
    for kind, text in examples():
        if kind == "console":
            for line in text.strip().splitlines():
                answer = run(partner, line, answer.headers.get("ETag", "") if answer else "")
        elif kind == "http":
            check_headers(answer, text)
        else:
            assert not list(differences(json.loads(text), answer.json()))


def test_there_are_examples_of_every_sort() -> None:
    kinds = [kind for kind, _ in examples()]
    assert min(kinds.count(kind) for kind in ("console", "json")) >= 10
    assert kinds.count("http") >= 2


@pytest.mark.parametrize(
    ("shown", "given"),
    [({"a": 1}, {"a": 2}), ({"a": 1}, {}), ([{"a": 1}], [{"a": 2}]), ([], [1]), (None, [])],
)
def test_an_example_that_is_wrong_is_noticed(shown: Any, given: Any) -> None:
    assert list(differences(shown, given))


def test_the_page_shows_every_parameter_and_every_list() -> None:
    page = PAGE.read_text()
    names = ("kind", "effect", "dystonia_type", "page_size", "cursor", "fields", "as_of", "since")
    for word in (*names, "d"):
        assert re.search(rf"\b{word}\b", page), word
    for address in (
        "treatments",
        "effects",
        "dystonia-types",
        "glossary",
        "sources",
        "changes",
        "currency",
        "schema",
    ):
        assert f"/api/v1/{address}" in page, address
