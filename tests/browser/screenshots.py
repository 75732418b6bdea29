"""The pictures in docs/screenshots: `make screenshots` takes them all anew.

Collected only when it is named. The world's clock and content are fixed, so that a picture
changes when the screen does, and not otherwise.
"""

from dataclasses import dataclass

import pytest
from django.conf import settings

from tests.browser.conftest import NARROW, WIDE, Look
from tests.browser.screen import Screen
from tests.browser.screens import SCREENS

FOLDER = settings.BASE_DIR / "docs" / "screenshots"
LARGEST = 150_000  # bytes: a page of the documentation stays light


@dataclass(frozen=True)
class Shot:
    """`seen` names a line of SCREENS; `at` is what to scroll to, if not the top."""

    file: str
    seen: str
    at: str = ""
    narrow: bool = False


SHOTS = (
    Shot("comparison", "comparison"),
    Shot("desk", "change page with queries"),
    Shot("worklist", "worklist of an author"),
    Shot("worklist-publisher", "worklist of a publisher"),
    Shot("worklist-narrow", "worklist of an author", narrow=True),
    Shot("change-page-notes", "change page with queries", at=".inline-related:has(.notes)"),
    Shot("change-page-returned", "change page, returned", at=".inline-related:has(.reason)"),
    Shot("ask-for-review", "ask for review"),
    Shot("review", "review"),
    Shot("review-narrow", "review", at="#reader", narrow=True),
    Shot("publish", "publish"),
    Shot("publish-refused", "publish, refused"),
    Shot("still-right", "still right"),
    Shot("urgent", "urgent"),
    Shot("second-eyes", "second eyes"),
    Shot("merge-narrow", "merge", at="#merged", narrow=True),
    Shot("share", "share"),
    Shot("shared-draft", "shared draft"),
    Shot("shared-draft-narrow", "shared draft", narrow=True),
    Shot("page-of-the-site", "page of the site"),
    Shot("report", "report: content-inventory"),
    Shot("history", "history"),
    Shot("history-compared", "history", at="#compare"),
)


def screen_of(shot: Shot) -> Screen:
    """The line that a shot names."""
    return next(screen for screen in SCREENS if screen.seen == shot.seen)


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.file)
def test_take(shot: Shot, look: Look) -> None:
    with look(screen_of(shot)) as page:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({**(NARROW if shot.narrow else WIDE), "height": 800})
        page.evaluate("document.activeElement.blur()")
        page.evaluate(
            "at => at ? document.querySelector(at).scrollIntoView() : window.scrollTo(0, 0)",
            shot.at,
        )
        path = FOLDER / f"{shot.file}.png"
        page.screenshot(path=path, animations="disabled")
        assert path.stat().st_size < LARGEST
