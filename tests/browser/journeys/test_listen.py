"""A reader whose eyes close listens to the page, stops, and goes on later.

No browser here has a voice: a stub keeps a list of what it was given to say, and says one piece
when the test tells it to.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.server import Desk

BACLOFEN = "/treatments/baclofen/"
STUB = """
self.said = [];
self.cancelled = 0;
self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
const speech = {
  getVoices: () => self.voices,
  speak(one) { said.push(one) },
  cancel() { cancelled += 1 },
};
Object.defineProperty(self, "speechSynthesis", { value: speech });
"""
ENGLISH = "self.voices = [{ lang: 'en-US' }];"
GERMAN = "self.voices = [{ lang: 'de-DE' }];"

Opened = Callable[..., Page]


@pytest.fixture
def opened(desk: Desk, browser: Browser) -> Iterator[Opened]:
    """A phone with these voices, at the page about baclofen."""
    contexts: list[BrowserContext] = []

    def opened_page(*scripts: str, **how: object) -> Page:
        how = {"viewport": {"width": 320, "height": 640}, "locale": "en-GB"} | how
        contexts.append(browser.new_context(**how))
        page = contexts[-1].new_page()
        for script in scripts:
            page.add_init_script(script)
        page.goto(desk.at(BACLOFEN))
        return page

    yield opened_page
    for context in contexts:
        context.close()


def press(page: Page, words: str, *, nth: int = 0) -> None:
    page.get_by_role("button", name=words, exact=True).nth(nth).click()


def said(page: Page) -> list[str]:
    return page.evaluate("said.map(one => one.text.trim().replace(/\\s+/g, ' '))")


def finish(page: Page, pieces: int = 1) -> None:
    """The voice comes to the end of what it says, so many times."""
    for _ in range(pieces):
        page.evaluate("said.at(-1).onend()")


def buttons(page: Page) -> list[str]:
    return page.get_by_role("button").all_inner_texts()


def test_without_a_voice_there_is_no_button(opened: Opened) -> None:
    assert buttons(opened()) == []


def test_a_voice_for_another_language_is_none(opened: Opened) -> None:
    assert buttons(opened(STUB, GERMAN)) == []


def test_without_script_there_is_no_button(opened: Opened) -> None:
    assert buttons(opened(java_script_enabled=False)) == []


def test_a_voice_may_come_late_and_moves_nothing(opened: Opened) -> None:
    page = opened(STUB, "self.voices = [];")
    assert buttons(page) == []
    before = page.locator("h1").bounding_box()
    page.evaluate("voices.push({ lang: 'en-GB' }); speechSynthesis.onvoiceschanged()")
    assert buttons(page) == ["Listen"]
    assert page.locator("h1").bounding_box() == before


def test_the_page_is_read_piece_by_piece_in_its_language(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    finish(page, 6)
    pieces = said(page)
    assert pieces[:2] == ["Medicine", "Baclofen"]
    assert "What is it?" in pieces
    assert {"en-GB"} == set(page.evaluate("said.map(one => one.lang)"))


def test_what_is_closed_and_the_menus_are_not_read_and_what_is_opened_is(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    while page.get_by_role("button", name="Stop").count():
        finish(page)
    whole = " ".join(said(page))
    assert "Where does this come from?" not in whole
    assert "as printed" not in whole
    assert "Display" not in whole
    assert "Glossary" not in whole
    assert "What changed" in whole
    page.locator("main summary").first.click()
    press(page, "Listen")
    finish(page, 8)
    assert "as printed" in " ".join(said(page))


def test_it_stops_and_goes_on_where_it_stopped(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    finish(page, 3)
    press(page, "Stop")
    assert page.evaluate("cancelled") == 1
    page.evaluate("said.at(-1).onend()")  # Safari ends what is cancelled: it does not go on
    assert len(said(page)) == 4
    press(page, "Go on from where you stopped")
    assert said(page)[4] == said(page)[3]


def test_the_position_is_kept_for_each_page(opened: Opened, desk: Desk) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    finish(page, 3)
    last = said(page)[-1]
    page.goto(desk.at("/treatments/physiotherapy/"))
    assert buttons(page) == ["Listen"]
    page.goto(desk.at(BACLOFEN))
    assert buttons(page) == ["Go on from where you stopped"]
    press(page, "Go on from where you stopped")
    assert said(page) == [last]


def test_leaving_the_page_stops_the_voice(opened: Opened, desk: Desk) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("cancelled") == 1


def test_it_is_read_from_any_heading_and_stopped_there(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    press(page, "Stop")
    heading = page.get_by_role("heading", name="Side effects", exact=False).first
    heading.locator("xpath=following-sibling::button[1]").click()
    assert said(page)[-1] == heading.inner_text()
    heading.locator("xpath=following-sibling::button[1]").click()
    assert page.evaluate("cancelled") == 2
    expect(heading.locator("xpath=following-sibling::button[1]")).to_have_text("Listen from here")


def test_the_speed_is_changed_while_it_speaks(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    finish(page, 2)
    press(page, "Slower")
    expect(page.get_by_role("button", name="Stop").first).to_be_visible()
    assert said(page)[-1] == said(page)[-2]
    press(page, "Faster")
    page.wait_for_function("said.length == 5")
    assert page.evaluate("said.map(one => one.rate)") == [1, 1, 1, 0.7, 1.4]


def test_after_the_end_it_begins_at_the_beginning(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    while page.get_by_role("button", name="Stop").count():
        finish(page)
    assert buttons(page)[0] == "Listen"
    press(page, "Listen")
    assert said(page)[-1] == "Medicine"


def test_every_button_is_a_large_target_and_nothing_scrolls_sideways(opened: Opened) -> None:
    page = opened(STUB, ENGLISH)
    press(page, "Listen")
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 48
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.cookie") == ""
