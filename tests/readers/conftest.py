"""One server, one browser with a window for each way of looking, and a look at a page in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from tests.browser.chromium import chromium
from tests.browser.conftest import WIDE, database
from tests.readers.line import Line
from tests.readers.site import Site, served

__all__ = ["database"]

Look = Callable[..., Any]


@pytest.fixture(scope="session")
def site(database: None) -> Iterator[Site]:
    """Before the browser, and for all of the run: no test here writes anything."""
    with served() as site:
        yield site


@pytest.fixture(scope="session")
def browser(site: Site) -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def window(browser: Browser) -> Callable[[bool], Page]:
    """A reader's window, with scripts or with scripts forbidden; opened once, for all pages."""
    made: dict[bool, Page] = {}

    def window_of(script: bool) -> Page:
        if script not in made:
            context = browser.new_context(
                viewport=WIDE,
                locale="en-GB",
                java_script_enabled=script,
                # A worker would answer for the site, out of what it has kept.
                service_workers="block",
            )
            context.set_default_timeout(30_000)
            made[script] = context.new_page()
        return made[script]

    return window_of


@pytest.fixture
def look(site: Site, window: Callable[[bool], Page]) -> Look:
    """Opens a page as a reader does. Afterwards nothing may have been complained of, nothing
    loaded but the page and what its line allows, and no cookie kept.
    """

    @contextmanager
    def looking(line: Line, *, script: bool = True) -> Iterator[Page]:
        page = window(script)
        page.goto("about:blank")
        page.set_viewport_size(WIDE)
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        wrong: list[str] = []

        def said(message: ConsoleMessage) -> None:
            # The browser itself reports an answer of 404 or 410 as an error.
            if message.type == "error" and str(line.status) not in message.text:
                wrong.append(f"the console says: {message.text}")

        def asked(request: Request) -> None:
            if fault := _too_much(request, line, site):
                wrong.append(fault)

        listeners = {
            "console": said,
            "request": asked,
            "pageerror": lambda error: wrong.append(f"a script broke: {error}"),
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        try:
            answer = page.goto(site.at(line))
            assert answer.status == line.status, f"{site.paths[line.seen]} answers {answer.status}"
            for step in line.steps:
                step(page)
            yield page
            kept = [cookie["name"] for cookie in page.context.cookies()]
            wrong += [f"the cookie {name} is kept: a public page sets none" for name in kept]
            assert not wrong, f"{site.paths[line.seen]}\n" + "\n".join(wrong)
        finally:
            for event, listener in listeners.items():
                page.remove_listener(event, listener)

    return looking


def _too_much(request: Request, line: Line, site: Site) -> str:
    """What is wrong with this request, in a sentence, or nothing."""
    kind, address = request.resource_type, request.url
    if address.startswith(("data:", "about:")):
        return ""
    if not address.startswith(site.address):
        return f"it asks a third party: {address}"
    # The QR code is loaded by a sheet of paper, and the one script is optional: blocking.js sees to
    # it that no screen loads the one and no paint waits for the other, test_weights.py weighs it.
    if "/qr.svg" in address or kind == "script":
        return ""
    if kind == "document" or "/mark.svg" in address or kind in line.loads:
        return ""
    return f"it loads a {kind}, {address}: put it into the page, or allow it with `loads`"
