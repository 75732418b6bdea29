"""The mirror: pages that open from a disk, and say how long they hold."""

import re

from tests.pages.markup import Page
from tests.pages.whole_set.conftest import Taken
from tests.universe import BACLOFEN


def pages(taken: Taken) -> dict[str, Page]:
    return {
        name.removeprefix("mirror/"): Page(said.decode())
        for name, said in taken.items()
        if name.startswith("mirror/")
    }


def test_every_link_leads_to_a_file_beside_it_or_to_our_pages(taken: Taken) -> None:
    mirror = pages(taken)
    for name, page in mirror.items():
        for words, link in page.links:
            known = link in mirror or link.startswith("http://127.0.0.1:8000/")
            assert known, f"{name}: {words} ({link})"
    assert {link for _, link in mirror["index.html"].links} >= mirror.keys() - {"index.html"}


def test_a_page_loads_nothing(taken: Taken) -> None:
    for name, page in pages(taken).items():
        assert not [e for e in page.elements if e.tag in ("script", "img", "iframe")], name
        assert [e.attributes["rel"] for e in page.all("link")] == ["canonical"], name
        assert not re.search(r"@import|url\(", page.source), name


def test_every_page_says_when_it_was_made_and_until_when_it_may_be_shown(taken: Taken) -> None:
    for name, page in pages(taken).items():
        assert (
            "This is a copy, made on 3 March 2026, 12:00. It may be shown until 4 March 2026, "
            "12:00, London time."
        ) in page.text, name


def test_a_treatment_says_what_its_page_says_and_whose_words_they_are(taken: Taken) -> None:
    page = pages(taken)["treatment-baclofen.html"]
    assert page.heading == "Baclofen"
    assert BACLOFEN.benefits[0].text in page.text
    assert "Our source lists no drawbacks beyond side effects." in page.text
    assert "not yet clinically reviewed" in page.text
    assert "Source: “Treatment options for dystonia” (publisher not stated)." in page.text
    assert "Licence: unknown: reuse not granted." in page.text
    assert "It is not advice about you." in page.text


def test_the_markup_is_sound(taken: Taken) -> None:
    for name, page in pages(taken).items():
        assert page.faults == [], name
        assert page.headings[0][0] == 1, name
        (html,) = page.all("html")
        assert html.attributes["lang"] == "en-GB", name
        (robots,) = [e for e in page.all("meta") if e.attributes.get("name") == "robots"]
        assert robots.attributes["content"] == "noindex", name
