"""A patient meets a word they do not know, and reads on."""

from playwright.sync_api import Page, expect

from tests.browser.journeys.conftest import Visit

MEANING = "a chemical which can be responsible for muscle spasms"


def explained(page: Page) -> None:
    expect(page.get_by_text(MEANING)).to_be_visible()


def test_a_tap_explains_it_and_a_key_puts_it_away(visit: Visit) -> None:
    page = visit("/treatments/anticholinergics/", java_script_enabled=False, has_touch=True)
    expect(page.get_by_text(MEANING)).to_be_hidden()
    page.get_by_role("button", name="acetylcholine").tap()
    explained(page)
    page.keyboard.press("Escape")
    expect(page.get_by_text(MEANING)).to_be_hidden()


def test_keys_alone_explain_it(visit: Visit) -> None:
    page = visit("/treatments/anticholinergics/", java_script_enabled=False)
    page.get_by_role("button", name="acetylcholine").focus()
    page.keyboard.press("Enter")
    explained(page)


def test_on_paper_it_stands_in_brackets(visit: Visit) -> None:
    page = visit("/treatments/anticholinergics/", java_script_enabled=False)
    page.emulate_media(media="print")
    explained(page)
