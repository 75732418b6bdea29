"""The pictures of public pages in docs/screenshots: `make screenshots` takes them all anew.

Collected only when it is named. Each page at 320 and 1280 px, in light and in dark. The world's
clock and content are fixed, so that a picture changes when the page does, and not otherwise.
"""

from io import BytesIO
from itertools import product

import pytest
from django.conf import settings
from PIL import Image
from playwright.sync_api import Page

from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.themes import in_theme

FOLDER = settings.BASE_DIR / "docs" / "screenshots"
LARGEST = 60_000  # bytes: a page of the documentation stays light
WIDTHS = {320: 640, 1280: 800}
COLOURS = 48  # paper, ink and accent, and the steps between them that make letters smooth

# The name of the file, and that of the page in lines.py. A page more is a line more.
SHOTS = {
    "home": "home",
    "treatment": "treatment botulinum-toxin",
    "choose": "choose what to compare",
    "comparison-of-two": "comparison of two",
    "compare": "comparison of all",
    "matters": "what matters to me",
    "find": "finder, found",
    "search": "search, found",
    "side-effect": "one side effect",
    "glossary": "glossary",
    "questions": "questions for my doctor",
    "card": "a card, shown large",
    "leaflets": "leaflets of a treatment",
    "feedback": "feedback, refused",
    "display": "treatment baclofen",
}
# What is opened before the picture is taken.
OPENED = {"display": "header details"}


def small(png: bytes) -> bytes:
    """The same picture with a palette: a page has few colours, so nothing is seen to be lost."""
    kept = BytesIO()
    picture = Image.open(BytesIO(png)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def taken(page: Page, width: int, theme: str) -> bytes:
    """What the window shows at the top of the page."""
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    in_theme(page, theme)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    return small(page.screenshot(animations="disabled"))


@pytest.mark.parametrize("file", SHOTS)
def test_take(file: str, look: Look) -> None:
    line = next(line for line in LINES if line.seen == SHOTS[file])
    with look(line) as page:
        if file in OPENED:
            page.locator(OPENED[file]).first.evaluate("each => each.open = true")
        for width, theme in product(WIDTHS, ("light", "dark")):
            picture = taken(page, width, theme)
            assert len(picture) < LARGEST
            (FOLDER / f"{file}-{width}-{theme}.png").write_bytes(picture)
