"""One server with the world in it, one browser, and a page for each look at a screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Route

from tests.browser.chromium import chromium
from tests.browser.screen import Screen
from tests.browser.server import Desk, served

NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 900}

Look = Callable[..., Any]


@pytest.fixture(scope="session")
def database(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """One for the whole run, open to the server. pytest-django's would be one for each test."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def desk(database: None) -> Iterator[Desk]:
    """Before the browser, and for all of the run: no test here writes anything."""
    with served() as desk:
        yield desk


@pytest.fixture(scope="session")
def browser(desk: Desk) -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def window(desk: Desk, browser: Browser) -> Callable[[str, bool], Page]:
    """A window of a browser that this person has signed in with; opened once, for all screens.

    Without script means that every script comes empty: with scripts forbidden, the browser
    would not run the checks either. What stands inline is refused by the policy anyway.
    """
    made: dict[tuple[str, bool], Page] = {}

    def window_of(who: str, script: bool) -> Page:
        if (who, script) not in made:
            # The worker of the public pages is no part of a screen of the desk.
            context = browser.new_context(viewport=WIDE, locale="en-GB", service_workers="block")
            if not script:
                context.route("**/*.js", _empty)
                context.route("**/jsi18n/", _empty)
            context.set_default_timeout(30_000)
            if who:
                context.add_cookies([desk.cookie(who)])
            made[who, script] = context.new_page()
        return made[who, script]

    return window_of


def _empty(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="")


@pytest.fixture
def look(desk: Desk, window: Callable[[str, bool], Page]) -> Look:
    """Opens a screen as the person it is for. Whatever the browser complains of is a failure."""

    @contextmanager
    def looking(screen: Screen, *, script: bool = True) -> Iterator[Page]:
        page = window(screen.who, script)
        # Nothing of the screen before: neither its size nor a complaint that comes late.
        page.goto("about:blank")
        page.set_viewport_size(WIDE)
        complaints: list[str] = []

        def said(message: ConsoleMessage) -> None:
            if message.type == "error":
                complaints.append(message.text)

        def broke(error: Error) -> None:
            complaints.append(str(error))

        page.on("console", said)
        page.on("pageerror", broke)
        try:
            page.goto(desk.at(desk.paths[screen.seen]))
            for step in screen.steps:
                step(page)
            yield page
            assert complaints == []
        finally:
            page.remove_listener("console", said)
            page.remove_listener("pageerror", broke)

    return looking
