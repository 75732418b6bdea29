"""What a frame is asked to show, text by text: what is live, or what became of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls.converters import UUIDConverter

from treatments.editions import finder
from treatments.editions.finder import Answer, Found
from treatments.editions.language import in_use
from treatments.editions.models import Edition, Release
from treatments.pages.comparing.chosen import SLUG
from treatments.pages.reading import in_order


@dataclass(frozen=True, slots=True)
class Asked:
    """`edition` is what is shown, with the review facts of live(); `ending` is the line that took
    the text away. `led` is the line that leads here from another text. All None: never public.
    """

    edition: Edition | None = None
    ending: Release | None = None
    led: Release | None = None

    @property
    def unknown(self) -> bool:
        """Was nothing ever published under this name?"""
        return self.edition is None and self.ending is None

    @property
    def as_asked(self) -> bool:
        """Is it shown, and is it the very text that was asked for?"""
        return self.edition is not None and self.led is None

    @property
    def subject(self) -> Edition | None:
        """The text it is about, live or ended."""
        return self.edition or (self.ending.edition if self.ending else None)


def asked(name: str, *, at: datetime) -> Asked:
    """For a slug, of now or of old, or a content_id. A text that moved is shown where it was
    asked for: a frame should not depend on its addresses being followed.
    """
    found = _found(name, at=at)
    led = None
    if found.answer is Answer.MOVED:
        led = found.release
        found = finder.by_slug(found.slug, at=at, language=in_use())
    return Asked(found.edition, found.release, led)


def editions_of(asked_for: Iterable[Asked]) -> list[Edition]:
    """What is shown of them, each once, in the order of every page."""
    shown = {one.edition.content_id: one.edition for one in asked_for if one.edition}
    return in_order(shown.values())


def _found(name: str, *, at: datetime) -> Found:
    # No slug reads like an id: the desk refuses such a one.
    if re.fullmatch(UUIDConverter.regex, name):
        return finder.by_content_id(name, at=at, language=in_use())
    # What is no slug is not shown to the database, which may refuse its characters.
    if SLUG.fullmatch(name):
        return finder.by_slug(name, at=at, language=in_use())
    return Found(Answer.UNKNOWN)
