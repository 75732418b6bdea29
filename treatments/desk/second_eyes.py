"""Second eyes that are owed on urgent corrections: who, why, since when, and who may give them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from treatments.catalogue.models import WorkingCopy
from treatments.desk.standing import day
from treatments.editions.days import today
from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.review.afterwards import due_at, require_able_afterwards
from treatments.review.models import Review
from treatments.review.people import name_of
from treatments.review.refusals import ReviewRefused
from treatments.review.seen import Seen, seen_at


@dataclass(frozen=True, slots=True)
class Owed:
    """One urgent correction; `may_read` says whether this person may give it second eyes."""

    copy: WorkingCopy
    words: str
    may_read: bool


def owed_to(user: User, *, at: datetime) -> list[Owed]:
    """On everyone's front page, the longest awaited first."""
    subjects = [name for name in ("treatment", "page") if user.has_perm(f"treatments.view_{name}")]
    owing = [copy for copy in owing_copies(at=at) if copy.subject in subjects]
    return [
        Owed(copy, words_about(copy.urgent_edition, at=at), may_read_afterwards(user, copy, at=at))
        for copy in owing
    ]


def owing_copies(*, at: datetime) -> list[Any]:
    """The working copies whose readers see an urgent correction that nobody else has read,
    each with it as `urgent_edition`. There are few at any time.
    """
    editions = Edition.objects.awaiting_second_eyes(at=at).defer("body").order_by("live_since")
    by_key = {(edition.content_id, edition.language): edition for edition in editions}
    copies: list[Any] = []
    if by_key:
        copies += WorkingCopy.objects.filter(content_id__in=[key[0] for key in by_key])
    for copy in copies:
        copy.urgent_edition = by_key.get((copy.content_id, copy.language))
    owing = [copy for copy in copies if copy.urgent_edition]
    return sorted(owing, key=lambda copy: (copy.urgent_edition.live_since, copy.pk))


def may_read_afterwards(user: User, copy: WorkingCopy, *, at: datetime) -> bool:
    """Whether this person may give it second eyes."""
    try:
        require_able_afterwards(user, copy, seen_at(copy, at=at))
    except ReviewRefused:
        return False
    return True


def words_about(edition: Any, *, at: datetime) -> str:
    """Of an edition from live(): why it was urgent, who published it, and what is owed by when."""
    due = due_at(edition)
    late = (today(now=at) - today(now=due)).days
    owed = f"Second eyes are due by {day(due)}."
    if late > 0:
        owed = f"Second eyes were due by {day(due)}: {late} {'day' if late == 1 else 'days'} late."
    since = f"Published urgently by {edition.pressed_by} on {day(edition.live_since)}"
    return f"{since}: “{edition.urgent_reason}” {owed}"


def notice_of(live: Edition | None, *, at: datetime) -> str:
    """About what readers see, if it awaits second eyes; "" otherwise."""
    if live is None or not live.urgent_reason:
        return ""
    owed = Edition.objects.awaiting_second_eyes(at=at).filter(pk=live.pk).exists()
    return f"Edition {live.number}. {words_about(live, at=at)}" if owed else ""


def urgent_notice_of(copy: WorkingCopy, *, at: datetime) -> str:
    """The same, of a working copy."""
    editions = Edition.objects.of(content_id=copy.content_id, language=copy.language)
    owed = editions.awaiting_second_eyes(at=at).defer("body").first()
    return f"Edition {owed.number}. {words_about(owed, at=at)}" if owed else ""


def unread(seen: Seen) -> str:
    """Why a text is not compared with what readers see; "" where it is."""
    if not seen.owed or seen.live is None:
        return ""
    return (
        f"Readers see edition {seen.live.number}, an urgent correction that nobody else has read "
        "yet, so its words count as new."
    )


def approved_afterwards(editions: list[Any]) -> list[Any]:
    """Each with `read_afterwards`: who approved it after it was published urgently, or ""."""
    lines = Release.objects.filter(kind=ReleaseKind.APPROVED_AFTERWARDS, edition__in=editions)
    by_edition = {line.edition_id: line for line in lines}
    approvals = Review.objects.filter(afterwards=True, decision=Review.Decision.APPROVED)
    reviews = approvals.filter(digest__in=[edition.digest for edition in editions])
    stated = {
        (review.digest, name_of(review.decided_by)): review.qualification
        for review in reviews.select_related("decided_by").defer("body")
        if review.decided_by
    }
    for edition in editions:
        line = by_edition.get(edition.pk)
        edition.read_afterwards = (
            _read(line, stated.get((edition.digest, line.recorded_by), "")) if line else ""
        )
    return editions


def _read(line: Release, qualification: str) -> str:
    who = f"{line.recorded_by}, {qualification}," if qualification else line.recorded_by
    return f"Approved afterwards by {who} on {day(line.effective_at)}."
