"""Is a copy current? What became of the editions that somebody holds, known by their digests."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Release, ReleaseKind


class Currency(Enum):
    """What whoever holds a copy should know of it."""

    CURRENT = "current"  # these are the words that readers see
    SUPERSEDED = "superseded"  # readers see another edition
    WITHDRAWN = "withdrawn"  # readers see none of this treatment, or are led to another
    UNKNOWN = "unknown"  # readers never saw these words


@dataclass(frozen=True, slots=True)
class Copy:
    """What became of one digest. `edition` is the one that is held, the latest where several
    said the same; `line` says what readers find now. Both are None where it is UNKNOWN.
    """

    digest: str
    edition: Edition | None = None
    line: Release | None = None

    @property
    def live(self) -> Edition | None:
        """The edition that readers see now, if they see one."""
        line = self.line
        return line.edition if line and line.kind == ReleaseKind.LIVE else None

    @property
    def leading_on(self) -> Release | None:
        """The line, if it leads readers on to another treatment."""
        return self.line if self.line and self.line.redirect_to else None

    @property
    def currency(self) -> Currency:
        """In one word."""
        if self.line is None:
            return Currency.UNKNOWN
        if self.live is None:
            return Currency.WITHDRAWN
        return Currency.CURRENT if self.live.digest == self.digest else Currency.SUPERSEDED


def copies(digests: Collection[str], *, at: datetime) -> list[Copy]:
    """What became of each, in their order: two queries, however many there are.

    An edition that is scheduled is unknown until its time.
    """
    released = Edition.objects.treatments().released(at=at)
    held = released.filter(language=LANGUAGE, digest__in=digests).defer("body").order_by("number")
    editions = {edition.digest: edition for edition in held}
    lines = _lines({edition.content_id for edition in editions.values()}, at=at)
    return [_copy(digest, editions.get(digest), lines) for digest in digests]


def _copy(digest: str, edition: Edition | None, lines: dict[UUID, Release]) -> Copy:
    return Copy(digest, edition, lines.get(edition.content_id)) if edition else Copy(digest)


def _lines(content_ids: Collection[UUID], *, at: datetime) -> dict[UUID, Release]:
    """By treatment, the line that says what readers find."""
    lines = Release.objects.in_effect(at=at).filter(content_id__in=content_ids, language=LANGUAGE)
    with_editions = lines.select_related("edition").defer("edition__body")
    return {line.content_id: line for line in with_editions}
