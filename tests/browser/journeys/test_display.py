"""A reader whom light hurts, and whose head turns, sets the page up once."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.server import Desk

BACLOFEN, GLOSSARY = "/treatments/baclofen/", "/glossary/"
LIGHT, DARK, SOFT = "rgb(255, 253, 248)", "rgb(22, 24, 26)", "rgb(231, 224, 210)"
MARGIN = 1280 * 0.04

Opened = Callable[..., Page]


@pytest.fixture
def opened(desk: Desk, browser: Browser) -> Iterator[Opened]:
    """A page in a browser of its own, as wide as a desk's unless said otherwise."""
    contexts: list[BrowserContext] = []

    def opened_page(address: str = BACLOFEN, **how: object) -> Page:
        how = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB"} | how
        contexts.append(browser.new_context(**how))
        page = contexts[-1].new_page()
        page.goto(desk.at(address))
        return page

    yield opened_page
    for context in contexts:
        context.close()


def choose(page: Page, *choices: str) -> None:
    if not page.locator("header details[open]").count():
        page.get_by_text("Display", exact=True).click()
    for choice in choices:
        page.locator("header").get_by_text(choice, exact=True).click()


def paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def size(page: Page) -> float:
    return page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")


def column(page: Page) -> tuple[float, float]:
    """Where the text begins, and how wide it is, in pixels."""
    box = page.locator("main").bounding_box()
    assert box
    return box["x"], box["width"]


def test_with_scripts_off_everything_can_be_chosen_on_the_page(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    before, (start, width) = size(page), column(page)
    choose(page, "Dark", "Bigger", "Right")
    assert paper(page) == DARK
    assert size(page) == before * 1.25
    choose(page, "Normal")
    assert column(page) == pytest.approx((1280 - width - MARGIN, width), abs=0.5)
    choose(page, "Left")
    assert column(page) == pytest.approx((MARGIN, width), abs=0.5)
    choose(page, "Centre")
    assert column(page) == (start, width)


@pytest.mark.parametrize("device", ["light", "dark"])
def test_what_is_chosen_wins_over_the_device_both_ways(opened: Opened, device: str) -> None:
    page = opened(color_scheme=device)
    own = {"light": LIGHT, "dark": DARK}[device]
    assert paper(page) == own
    for choice, colour in (("Light", LIGHT), ("Dark", DARK), ("Soft", SOFT)):
        choose(page, choice)
        assert paper(page) == colour
    choose(page, "As on this device")
    assert paper(page) == own


def test_it_is_remembered_on_the_next_page_without_a_cookie(opened: Opened, desk: Desk) -> None:
    page = opened()
    choose(page, "Soft", "Bigger", "Left")
    page.goto(desk.at(GLOSSARY))
    assert paper(page) == SOFT
    assert page.locator("#bigger").is_checked()
    assert column(page)[0] == pytest.approx(MARGIN, abs=0.5)
    assert page.evaluate("document.cookie") == ""
    assert page.context.cookies() == []


def test_taking_a_choice_back_is_remembered_too(opened: Opened, desk: Desk) -> None:
    page = opened(color_scheme="light")
    choose(page, "Dark")
    choose(page, "As on this device")
    page.goto(desk.at(GLOSSARY))
    assert paper(page) == LIGHT


def test_the_next_page_is_never_painted_in_other_colours(opened: Opened, desk: Desk) -> None:
    """The script in the page does it, before the text: the module is not there at all."""
    page = opened()
    choose(page, "Dark")
    page.context.route("**/aids-*.js", lambda route: route.abort())
    page.add_init_script(
        "requestAnimationFrame(function painted() {"
        "  if (!document.querySelector('main')) return requestAnimationFrame(painted);"
        "  self.first = getComputedStyle(document.body).backgroundColor })"
    )
    page.goto(desk.at(GLOSSARY))
    assert page.evaluate("self.first") == DARK


def test_going_back_shows_the_present_choice(opened: Opened, desk: Desk) -> None:
    page = opened(color_scheme="light")
    page.goto(desk.at(GLOSSARY))
    choose(page, "Dark")
    page.go_back()
    expect(page.locator("#dark")).to_be_checked()
    assert paper(page) == DARK


def test_where_storage_is_forbidden_the_page_works_and_forgets(opened: Opened, desk: Desk) -> None:
    page = opened()
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        "  Object.defineProperty(self, name, { get() { throw new DOMException('no') } })"
    )
    page.goto(desk.at(GLOSSARY))
    choose(page, "Dark")
    assert paper(page) == DARK
    page.goto(desk.at(BACLOFEN))
    assert paper(page) == LIGHT


def test_paper_stays_white_whatever_is_chosen(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    for choice in ("Dark", "Soft"):
        page.emulate_media(media="screen")
        choose(page, choice, "Right")
        page.emulate_media(media="print")
        assert paper(page) == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.querySelector('main a')).color") == (
            "rgb(0, 0, 0)"
        )
        assert column(page)[0] == 0
        assert not page.get_by_text("Display", exact=True).is_visible()


def test_forced_colours_are_the_reader_s_own(opened: Opened) -> None:
    page = opened(forced_colors="active", color_scheme="light")
    before = paper(page)
    choose(page, "Dark")
    assert paper(page) == before


@pytest.mark.parametrize("width", [320, 1280])
def test_every_choice_is_a_large_target_and_nothing_scrolls_sideways(
    opened: Opened, width: int
) -> None:
    page = opened(viewport={"width": width, "height": 640})
    choose(page, "Bigger", "Right")
    for target in page.locator("header label, header summary").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 48
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    start, its = column(page)
    assert min(start, width - start - its) >= 16


def test_it_is_chosen_by_keyboard_alone(opened: Opened) -> None:
    page = opened()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("#dark").is_checked()
    assert paper(page) == DARK
