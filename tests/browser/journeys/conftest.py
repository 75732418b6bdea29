"""A reader's own browser, on a phone unless said otherwise."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.server import Desk

Visit = Callable[..., Page]


@pytest.fixture
def visit(desk: Desk, browser: Browser) -> Iterator[Visit]:
    """Opens an address of the site; `how` is what Playwright is told of the browser."""
    contexts: list[BrowserContext] = []

    def visited(path: str, **how: object) -> Page:
        how = {"viewport": {"width": 320, "height": 640}, "locale": "en-GB"} | how
        contexts.append(browser.new_context(**how))
        page = contexts[-1].new_page()
        page.goto(desk.at(path))
        return page

    yield visited
    for context in contexts:
        context.close()
