"""When texts are to be read again, and by whom: in SQL for lists, asked of the log."""

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, When

from treatments.desk.keepers import KEPT_BY_NOBODY
from treatments.editions.days import today
from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.kinds import REVIEWING
from treatments.editions.models import Release, ReleaseKind, ReviewState
from treatments.review.people import eyes_for_all_of, may_sign_off

SOON = timedelta(days=30)


def with_reviews(copies: QuerySet[Any], *, at: datetime) -> QuerySet[Any]:
    """Adds `live_edition`, its key or None; and of its last review `review_state`,
    `last_reviewed` and `next_review`.
    """
    standing = (
        Release.objects.standing()
        .filter(
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            effective_at__lte=at,
        )
        .order_by("-effective_at", "-sequence")
    )
    live = Case(When(kind=ReleaseKind.LIVE, then=F("edition")))
    lines = Release.objects.filter(
        edition=OuterRef("live_edition"), kind__in=REVIEWING, effective_at__lte=at
    ).order_by("-effective_at", "-sequence")
    names = ("review_state", "last_reviewed", "next_review")
    return copies.annotate(live_edition=Subquery(standing.values(live=live)[:1])).annotate(
        **{name: Subquery(lines.values(name)[:1]) for name in names}
    )


def overdue(*, at: datetime) -> Q:
    """Of with_reviews(): the day of the review is past."""
    return Q(next_review__lt=today(now=at))


def due(*, at: datetime) -> Q:
    """Of with_reviews(): the review is due today or soon."""
    day = today(now=at)
    return Q(next_review__range=(day, day + SOON))


def never_reviewed() -> Q:
    """Of with_reviews(): readers see it, and nobody has read the whole of it.

    A template is completed first.
    """
    return Q(live_edition__isnull=False, last_reviewed=None) & ~Q(review_state=ReviewState.TEMPLATE)


def subjects_signed_off_by(user: User) -> list[str]:
    """The kinds of text of which this person may say that all of it is right."""
    return [one for one in (TREATMENT, PAGE) if may_sign_off(user, eyes_for_all_of(one))]


def kept_by(user: User) -> Q:
    """Texts of which this person is owner or deputy."""
    return Q(owner=user) | Q(deputy=user)


def to_look_after(user: User, signs_off: list[str]) -> Q:
    """Texts whose review concerns a person: they keep it, may review it, or, where nobody
    keeps it, could publish without it.
    """
    concerned = kept_by(user) | Q(subject__in=signs_off)
    for subject in (TREATMENT, PAGE):
        if user.has_perm(f"treatments.publish_{subject}"):
            concerned |= Q(subject=subject) & KEPT_BY_NOBODY
    seen = [one for one in (TREATMENT, PAGE) if user.has_perm(f"treatments.view_{one}")]
    return concerned & Q(subject__in=seen)


def days_overdue(day: date, *, at: datetime) -> str:
    """Such as "1 day overdue"."""
    days = (today(now=at) - day).days
    return "1 day overdue" if days == 1 else f"{days} days overdue"
