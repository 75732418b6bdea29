"""Drafts that differ from what readers see, and whose turn each one is."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from treatments.catalogue.models import WorkingCopy
from treatments.desk.asked import with_asked
from treatments.desk.public import change_page_of
from treatments.desk.readiness import with_approved
from treatments.desk.standing import MOVED, RECALL, waiting
from treatments.desk.states import State, with_states
from treatments.desk.views.ask import AskScreen
from treatments.desk.views.publish import PublishScreen
from treatments.desk.views.recall import RecallScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section, treatments_page
from treatments.review.models import Review


def section(user: User, at: datetime) -> Section:
    """For those who write. What waits for them is shown once, at the top, and not here."""
    if not AskScreen.allowed(user):
        return Section("")
    drafts = all_drafts(at)
    others = drafts.filter(state__in=(State.NEVER, State.CHANGED))
    others = others.exclude(pk__in=returned_to(user, drafts).values("pk"))
    if PublishScreen.allowed(user):
        others = others.exclude(pk__in=ready(drafts).values("pk"))
    return listed("Drafts that differ from what readers see", others, _row)


def all_drafts(at: datetime) -> QuerySet[Any]:
    """Working copies that say something else than readers see, with the last request on each."""
    last = Review.objects.filter(working_copy=OuterRef("pk")).order_by("-submitted_at", "-pk")
    drafts: QuerySet[Any] = with_approved(
        with_asked(with_states(WorkingCopy.objects.all(), at=at)), at=at
    )
    return (
        drafts.exclude(state=State.LIVE)
        .filter(draft_scheduled=False)  # it waits for nobody, only for its time
        .annotate(review=Subquery(last.values("pk")[:1]))
        .order_by("name", "pk")
    )


def returned_to(user: User, drafts: QuerySet[Any]) -> QuerySet[Any]:
    """Of all_drafts(), what came back to whoever asked."""
    returned = Review.objects.filter(decision=Review.Decision.RETURNED, submitted_by=user)
    later = Review.objects.filter(
        Q(submitted_at__gt=OuterRef("submitted_at"))
        | Q(submitted_at=OuterRef("submitted_at"), pk__gt=OuterRef("pk")),
        working_copy=OuterRef("working_copy"),
    )
    return drafts.filter(pk__in=returned.filter(~Exists(later)).order_by().values("working_copy"))


def ready(drafts: QuerySet[Any]) -> QuerySet[Any]:
    """Of all_drafts(), what a publisher can publish."""
    # Few have ever been approved as they are now; only of those it is asked whether it holds.
    approved = Review.objects.filter(
        decision=Review.Decision.APPROVED, digest=F("working_copy__draft_digest")
    )
    return drafts.filter(pk__in=approved.order_by().values("working_copy"), approved=True)


def listed(
    heading: str, treatments: QuerySet[Any], row: Callable[[Any, Review | None], Row]
) -> Section:
    """Treatments from all_drafts() as rows, each with its last request: three queries."""
    shown = list(treatments[:SHOWN])
    more = max(treatments.count() - SHOWN, 0)
    reviews = Review.objects.select_related("reviewer", "decided_by").defer("body")
    by_key = reviews.in_bulk([treatment.review for treatment in shown if treatment.review])
    rows = [row(treatment, by_key.get(treatment.review)) for treatment in shown]
    return Section(heading, rows, more, treatments_page())


def _row(treatment: Any, review: Review | None) -> Row:
    if treatment.asked and review:
        if review.digest == treatment.draft_digest:
            return Row(str(treatment), waiting(review), "Open", change_page_of(treatment))
        words = f"{waiting(review)}{MOVED} {RECALL}"
        return Row(str(treatment), words, RecallScreen.link, RecallScreen.address(treatment))
    if treatment.approved:
        words = "Approved: a publisher can publish it."
        return Row(str(treatment), words, "Open", change_page_of(treatment))
    new = treatment.state == State.NEVER
    words = "Never published." if new else f"Changed since edition {treatment.edition_number}."
    return Row(str(treatment), words, AskScreen.link, AskScreen.address(treatment))
