"""What is asked of a reader's page in a window. Each function returns the faults it found, each in
words that say where it looked and what to do.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.seeing import axe, dangling, sideways, unreached
from tests.readers.themes import THEMES, in_theme

SCRIPTS = Path(__file__).parent / "scripts"
PHONE, ZOOMED, TABLET, DESK = (320, 640), (320, 256), (640, 900), (1280, 900)
LEAST = 44  # pixels to press on, WCAG 2.5.5; what we aim for is 48
# A sheet of A4 without its margins of 18 mm, at 96 pixels to the inch.
SHEET = (658, 988)

SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
ENLARGED = ":root { font-size: 200% !important }"


def asked(page: Page, script: str, argument: Any = None) -> Any:
    """What a file of scripts/ answers; each holds one function."""
    return page.evaluate((SCRIPTS / f"{script}.js").read_text(encoding="utf-8"), argument)


def resized(page: Page, size: tuple[int, int]) -> None:
    """Give the window another size, in CSS pixels."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def faults(where: str, found: Iterable[str], to_do: str) -> list[str]:
    """The findings of one question, with its remedy."""
    return [f"  {where}: {each}\n      {to_do}" for each in found]


@contextmanager
def dressed(page: Page, css: str) -> Iterator[None]:
    """The page under a reader's own style."""
    asked(page, "dressed", css)
    yield
    asked(page, "dressed", "")


def by_axe(page: Page) -> list[str]:
    """axe-core at both widths in every theme."""
    wrong = []
    for size in (DESK, PHONE):
        resized(page, size)
        for theme in THEMES:
            in_theme(page, theme)
            to_do = "The rule is explained at dequeuniversity.com/rules/axe/4.14."
            wrong += faults(f"{size[0]} px, {theme}", axe(page), to_do)
    in_theme(page, "light")
    return wrong


def by_references(page: Page) -> list[str]:
    """Ids that are named and not there, or there twice."""
    return faults("ids", dangling(page), "Name an id that is in the page, once.")


def by_fingers(page: Page) -> list[str]:
    """Targets that are too small, at both widths."""
    wrong = []
    for size in (DESK, PHONE):
        resized(page, size)
        found = asked(page, "targets", LEAST)
        wrong += faults(f"{size[0]} px", found, f"Pad it to 48 px ({LEAST} px at least).")
    return wrong


def too_wide(page: Page, where: str) -> list[str]:
    """Sideways scroll, and words that a box cuts off."""
    keep = "Let it wrap: nothing may be wider than the window."
    show = "Let the box grow with its words."
    cut = (f"cut off: {each}" for each in asked(page, "clipped"))
    return faults(where, sideways(page), keep) + faults(where, cut, show)


def by_reflow(page: Page) -> list[str]:
    """A phone, 400 % on a wide screen, the text spacing of WCAG 1.4.12, text at 200 %, and all of
    it from right to left.
    """
    wrong = []
    for direction in ("ltr", "rtl"):
        page.evaluate("dir => document.documentElement.dir = dir", direction)
        for name, size in (("320 px", PHONE), ("1280 px at 400 %", ZOOMED), ("640 px", TABLET)):
            resized(page, size)
            wrong += too_wide(page, f"{name}, {direction}")
            for style, css in (("text spacing", SPACED), ("text at 200 %", ENLARGED)):
                with dressed(page, css):
                    wrong += too_wide(page, f"{name}, {style}, {direction}")
        resized(page, DESK)
        wrong += too_wide(page, f"1280 px, {direction}")
    page.evaluate("document.documentElement.removeAttribute('dir')")
    return wrong


def by_keyboard(page: Page) -> list[str]:
    """Every stop, in the order it is read, seen, with a ring, at both widths."""
    wrong = []
    for size in (DESK, PHONE):
        resized(page, size)
        where = f"Tab at {size[0]} px"
        wrong += faults(where, unreached(page), "Let each control be reached and seen, in order.")
        to_do = "Write it in the page where it is seen, and do not move it with a style."
        wrong += faults(f"{where} goes back up", asked(page, "upwards"), to_do)
    return wrong


def in_forced_colours(page: Page) -> list[str]:
    """In the reader's own colours: text, edges and rings, on light and on dark."""
    wrong = []
    resized(page, DESK)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, forced_colors="active")
        where = f"forced colours, {theme}"
        to_do = "Leave the colours to the reader, and give it a border: backgrounds are lost."
        wrong += faults(where, asked(page, "forced"), to_do)
    wrong += faults(where, unreached(page), "Draw the ring with outline: shadows are lost.")
    page.emulate_media(color_scheme="light", forced_colors="none")
    return wrong


def on_paper(page: Page) -> list[str]:
    """As printed on A4, whatever the theme on the screen."""
    wrong = []
    resized(page, SHEET)
    for theme in THEMES:
        in_theme(page, theme)
        page.emulate_media(media="print")
        to_do = "See @media print in site.css."
        wrong += faults(f"print, {theme}", asked(page, "printed"), to_do)
    wrong += too_wide(page, "print")
    page.emulate_media(media="screen")
    in_theme(page, "light")
    return wrong


def at_first_paint(page: Page) -> list[str]:
    """What the first paint waits for."""
    to_do = "Put styles into the page; give a script type=module."
    return faults("before the first paint", asked(page, "blocking"), to_do)


QUESTIONS = (
    at_first_paint,
    by_axe,
    by_references,
    by_fingers,
    by_reflow,
    by_keyboard,
    in_forced_colours,
    on_paper,
)
