"""finder: what an address answers at a given moment."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from treatments.editions.days import end_of, today
from treatments.editions.document import TREATMENT
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Release, ReleaseKind


class Answer(Enum):
    """What a reader who asks for a treatment is given."""

    LIVE = "live"  # the edition
    MOVED = "moved"  # the slug the treatment, or the one it redirects to, has now
    WITHDRAWN = "withdrawn"  # the reason
    GONE = "gone"  # 410 and the reason
    UNKNOWN = "unknown"  # never public


@dataclass(frozen=True, slots=True)
class Found:
    """`edition` is set for LIVE, `slug` for MOVED. `release` is the line that ended the text:
    for WITHDRAWN, GONE, and MOVED to another treatment.
    """

    answer: Answer
    edition: Edition | None = None
    slug: str = ""
    release: Release | None = None


@dataclass(frozen=True, slots=True)
class FoundThen:
    """`present` is what the address answers now; the rest is set only where that is LIVE.

    `edition` is the text of the day's end. Where it may not be shown, `ending` is the line that
    took it away. Neither is set for a day without a text of ours, or one that is not past.
    """

    present: Found
    edition: Edition | None = None
    ending: Release | None = None


def by_slug(
    slug: str, *, at: datetime, subject: str = TREATMENT, language: str = LANGUAGE
) -> Found:
    """The answer for an address; a slug that was public leads to its treatment's present one."""
    # Only a release makes a slug public: a scheduled edition's is unknown until its time.
    released = Release.objects.standing().filter(
        kind=ReleaseKind.LIVE,
        language=language,
        effective_at__lte=at,
        edition__subject=subject,
        edition__slug=slug,
    )
    content_id = released.values_list("content_id", flat=True).first()
    if content_id is None:
        return Found(Answer.UNKNOWN)
    found = by_content_id(content_id, at=at, subject=subject, language=language)
    if found.edition and found.edition.slug != slug:
        return Found(Answer.MOVED, slug=found.edition.slug)
    return found


def by_content_id(
    content_id: UUID | str, *, at: datetime, subject: str = TREATMENT, language: str = LANGUAGE
) -> Found:
    """The answer for a text's lasting identity."""
    release = (
        Release.objects.in_effect(at=at)
        .of(content_id=content_id, language=language)
        .select_related("edition")
        .first()
    )
    if release is None or (release.edition and release.edition.subject != subject):
        return Found(Answer.UNKNOWN)
    if release.kind == ReleaseKind.LIVE:
        live = Edition.objects.live(at=at).of(content_id=content_id, language=language).first()
        if live is None:  # it ended between the two questions: ask again
            return by_content_id(content_id, at=at, subject=subject, language=language)
        return Found(Answer.LIVE, edition=live)
    if release.kind == ReleaseKind.WITHDRAWN:
        return Found(Answer.WITHDRAWN, release=release)
    if release.kind == ReleaseKind.REDIRECT:
        return _redirected(release, at=at)
    return Found(Answer.GONE, release=release)


def as_of(
    slug: str, *, day: date, now: datetime, subject: str = TREATMENT, language: str = LANGUAGE
) -> FoundThen:
    """What a text's address says of a past day in London; the slug as in by_slug().

    A text that was withdrawn later is not shown again, even where another followed it.
    """
    present = by_slug(slug, at=now, subject=subject, language=language)
    if present.edition is None or day >= today(now=now):
        return FoundThen(present)
    content_id, end = present.edition.content_id, end_of(day)
    then = by_content_id(content_id, at=end, subject=subject, language=language)
    if then.edition is None:
        return FoundThen(present, ending=then.release)
    ending = ending_since(then.edition, after=end, now=now)
    return FoundThen(present, ending=ending) if ending else FoundThen(present, then.edition)


def ending_since(edition: Edition, *, after: datetime, now: datetime) -> Release | None:
    """The line that took a text away `after` readers had met this edition: it is not shown
    again, even where another followed it.
    """
    endings = Release.objects.endings().of(content_id=edition.content_id, language=edition.language)
    since = endings.filter(effective_at__gt=after, effective_at__lte=now)
    found: Release | None = since.order_by("effective_at", "sequence").first()
    return found


def live_elsewhere(slug: str, *, at: datetime, subject: str = TREATMENT) -> list[Edition]:
    """What is live in any language of the texts that ever were public at this slug in one."""
    released = Release.objects.standing().filter(
        kind=ReleaseKind.LIVE,
        effective_at__lte=at,
        edition__subject=subject,
        edition__slug=slug,
    )
    live = Edition.objects.live(at=at).filter(subject=subject)
    return list(live.filter(content_id__in=released.values("content_id")).defer("body"))


def _redirected(line: Release, *, at: datetime) -> Found:
    """One hop, to where the other treatment is now. If that was ended later, its address says
    why: a browser that remembers the redirect goes there too.
    """
    target = (
        Release.objects.in_effect(at=at)
        .of(content_id=str(line.redirect_to), language=line.language)
        .select_related("edition")
        .defer("edition__body")
        .first()
    )
    # The last two are what no action writes: see publishing.leading.
    if target is None or target.edition is None or target.kind == ReleaseKind.REDIRECT:
        return Found(Answer.UNKNOWN)
    return Found(Answer.MOVED, slug=target.edition.slug, release=line)
