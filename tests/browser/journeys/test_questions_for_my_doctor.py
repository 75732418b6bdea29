"""A patient who finds it hard to write and to speak picks questions, shows them, prints them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.server import Desk

WORDS = "May I bring somebody who speaks for me?"


@pytest.fixture
def page(desk: Desk, browser: Browser) -> Iterator[Page]:
    """A phone with scripts off."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, java_script_enabled=False, locale="en-GB"
    )
    page = context.new_page()
    page.goto(desk.at("/questions/"))
    yield page
    context.close()


def seen(page: Page) -> str:
    return page.locator("main").inner_text()


def test_only_what_was_ticked_or_written_is_shown_and_the_way_back(page: Page) -> None:
    page.get_by_label("What happens if I choose no treatment, or wait?").check()
    page.locator("textarea").fill(WORDS)
    page.get_by_label("Show large, only what I ticked").check()
    assert "What happens if I choose no treatment, or wait?" in seen(page)
    assert "Which type of dystonia do I have?" not in seen(page)
    assert not page.locator("footer").is_visible()
    assert page.locator("textarea").is_visible()
    page.get_by_label("Back to the whole list").uncheck()
    assert "Which type of dystonia do I have?" in seen(page)


def test_on_paper_only_what_was_ticked_remains(page: Page) -> None:
    page.get_by_label("What happens if I choose no treatment, or wait?").check()
    page.emulate_media(media="print")
    assert "What happens if I choose no treatment, or wait?" in seen(page)
    assert "Which type of dystonia do I have?" not in seen(page)
    assert "Show large" not in seen(page)


def test_with_nothing_ticked_the_paper_holds_every_question(page: Page) -> None:
    page.emulate_media(media="print")
    assert "Which type of dystonia do I have?" in seen(page)
    assert page.locator("textarea").is_visible()


def test_it_is_done_by_keyboard_alone_and_nothing_is_sent(page: Page) -> None:
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request))
    box = page.get_by_label("Which type of dystonia do I have?")
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Space")
    assert box.is_checked()
    page.keyboard.press("Enter")
    assert page.url.endswith("/questions/")
    # The browser may still fetch the page's icon.
    assert [request for request in sent if request.is_navigation_request()] == []


def test_clearing_takes_every_tick_and_word_away(page: Page) -> None:
    page.get_by_label("Which type of dystonia do I have?").check()
    page.locator("textarea").fill(WORDS)
    page.get_by_text("Clear all ticks and words").click()
    assert page.locator("main :checked").count() == 0
    assert page.locator("textarea").input_value() == ""


def test_the_card_is_shown_large(desk: Desk, page: Page) -> None:
    page.goto(desk.at("/card/"))
    page.get_by_label("It can make it hard for me to speak.").check()
    page.get_by_label("Show large, only what I ticked").check()
    lines = [line for line in seen(page).splitlines() if line.strip()]
    # The page's heading stays for who cannot see, and takes no room.
    assert lines[1:] == [
        "Back to the whole list",
        "I have dystonia.",
        "It can make it hard for me to speak.",
    ]
