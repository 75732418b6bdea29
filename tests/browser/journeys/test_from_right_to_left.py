"""A reader whose language is written from the right: every page mirrors, and none runs over."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.conftest import Visit
from tests.pseudo import pseudo

PAGES = ("", "compare/", "find/", "search/", "glossary/", "questions/", "card/", "feedback/")
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("path", PAGES)
def test_it_begins_at_the_right_and_does_not_scroll_sideways(visit: Visit, path: str) -> None:
    with pseudo() as start:
        page = visit(start + path)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        assert not page.evaluate(WIDER), path
        name = page.locator(".name").bounding_box()
        assert name
        assert name["x"] + name["width"] > 320 / 2
        heading = page.get_by_role("heading", level=1).inner_text()
        assert heading.startswith("["), heading
