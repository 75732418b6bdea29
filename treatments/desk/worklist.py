"""What waits for one person: each row leads to the next step, and nothing they cannot act on.

A fixed number of queries, however many treatments and editions there are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from treatments.catalogue.models import Query, Treatment, WorkingCopy
from treatments.desk.asked import with_asked
from treatments.desk.coming import next_of, with_coming
from treatments.desk.readiness import with_approved
from treatments.desk.standing import approved, day, returned, waiting
from treatments.desk.states import SCHEDULED, State, with_states
from treatments.desk.views.ask import AskScreen
from treatments.desk.views.cancel import CancelScreen
from treatments.desk.views.notes import NotesScreen
from treatments.desk.views.publish import PublishScreen
from treatments.desk.views.review import ReviewScreen
from treatments.desk.views.screen import change_page_of
from treatments.review.models import Review
from treatments.review.people import name_of

SHOWN = 25  # more than a day's work; the lists have the rest


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do: what it is about, where it stands, and the next step."""

    about: str
    words: str
    step: str
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; `more` are in the list at `address`."""

    heading: str
    rows: Sequence[Row]
    more: int = 0
    address: str = ""


def worklist_of(user: User, *, at: datetime) -> list[Section]:
    """Only sections that have rows. Digests must be known: see states.refresh_digests()."""
    writes = user.has_perm(AskScreen.permission)
    publishes = user.has_perm(PublishScreen.permission)
    drafts = _drafts(at)
    back = drafts.filter(decision=Review.Decision.RETURNED, submitter=user.pk)
    ready = drafts.filter(approved=True)
    # Somebody's turn is shown once, at the top.
    others = drafts.filter(state__in=(State.NEVER, State.CHANGED))
    others = others.exclude(pk__in=back.values("pk"))
    if publishes:
        others = others.exclude(pk__in=ready.values("pk"))
    nobody = drafts.none()
    sections = [
        _together(
            "Waiting for you",
            _to_review(user),
            _section("", back if writes else nobody, _returned_row),
            _section("", ready if publishes else nobody, _ready_row),
        ),
        _section("Drafts that differ from what readers see", others if writes else nobody, _row),
        _coming(user, at),
        _together("Open queries and notes", _queries(user), _notes(user)),
    ]
    return [section for section in sections if section.rows]


def _drafts(at: datetime) -> QuerySet[Any]:
    """Working copies that say something else than readers see, with the last request on each."""
    last = Review.objects.filter(working_copy=OuterRef("pk")).order_by("-submitted_at", "-pk")
    drafts: QuerySet[Any] = with_approved(with_asked(with_states(Treatment.objects.all(), at=at)))
    return (
        drafts.exclude(state=State.LIVE)
        .filter(draft_scheduled=False)  # it waits for nobody, only for its time
        .annotate(
            review=Subquery(last.values("pk")[:1]),
            decision=Subquery(last.values("decision")[:1]),
            submitter=Subquery(last.values("submitted_by")[:1]),
        )
        .order_by("name", "pk")
    )


def _section(
    heading: str, treatments: QuerySet[Any], row: Callable[[Any, Review | None], Row]
) -> Section:
    shown = list(treatments[:SHOWN])
    more = max(treatments.count() - SHOWN, 0)
    reviews = Review.objects.select_related("reviewer", "decided_by").defer("body")
    by_key = reviews.in_bulk([treatment.review for treatment in shown if treatment.review])
    rows = [row(treatment, by_key.get(treatment.review)) for treatment in shown]
    return Section(heading, rows, more, reverse("admin:treatments_treatment_changelist"))


def _together(heading: str, *sections: Section) -> Section:
    rows = [row for section in sections for row in section.rows]
    more = sum(section.more for section in sections)
    return Section(heading, rows, more, reverse("admin:treatments_treatment_changelist"))


def _to_review(user: User) -> Section:
    asked = Review.objects.waiting_for(user) if user.has_perm(ReviewScreen.permission) else None
    if asked is None:
        return Section("", [])
    shown = asked.select_related("working_copy", "submitted_by").defer("body")[:SHOWN]
    return Section("", [_review_row(review) for review in shown], max(asked.count() - SHOWN, 0))


def _review_row(review: Review) -> Row:
    words = f"{name_of(review.submitted_by)} asked you on {day(review.submitted_at)}."
    address = ReviewScreen.address(review.working_copy)
    return Row(str(review.working_copy), words, ReviewScreen.link, address)


def _returned_row(treatment: Any, review: Review | None) -> Row:
    words = returned(review) if review else ""
    return Row(str(treatment), words, "Read the reasons", change_page_of(treatment))


def _ready_row(treatment: Any, review: Review | None) -> Row:
    words = approved(review) if review and review.decided_by else "Approved."
    return Row(str(treatment), words, PublishScreen.link, PublishScreen.address(treatment))


def _row(treatment: Any, review: Review | None) -> Row:
    if treatment.asked and review:
        return Row(str(treatment), waiting(review), "Open", change_page_of(treatment))
    if treatment.approved:
        words = "Approved: a publisher can publish it."
        return Row(str(treatment), words, "Open", change_page_of(treatment))
    new = treatment.state == State.NEVER
    words = "Never published." if new else f"Changed since edition {treatment.edition_number}."
    return Row(str(treatment), words, AskScreen.link, AskScreen.address(treatment))


def _coming(user: User, at: datetime) -> Section:
    if not user.has_perm(CancelScreen.permission):
        return Section("", [])
    scheduled: QuerySet[Any] = with_coming(Treatment.objects.all(), at=at)
    scheduled = scheduled.filter(coming_kind__isnull=False).order_by("coming_at", "pk")
    rows = [
        Row(str(row), next_of(row), CancelScreen.link, CancelScreen.address(row))
        for row in scheduled[:SHOWN]
    ]
    address = f"{reverse('admin:treatments_treatment_changelist')}?state={SCHEDULED}"
    return Section("Going live", rows, max(scheduled.count() - SHOWN, 0), address)


def _queries(user: User) -> Section:
    if not user.has_perms(["treatments.change_treatment", "treatments.change_query"]):
        return Section("", [])
    still_open: QuerySet[Any] = Query.objects.filter(closed_at=None)
    named = still_open.order_by("treatment__name", "treatment").values(
        "treatment", name=F("treatment__name")
    )
    counts = named.annotate(count=Count("pk"))
    address = reverse("admin:treatments_query_changelist")
    rows = [
        Row(
            found["name"] or "The site as a whole",
            "1 open query." if found["count"] == 1 else f"{found['count']} open queries.",
            "Answer",
            f"{address}?treatment__id__exact={found['treatment']}"
            if found["treatment"]
            else f"{address}?treatment__isnull=True",
        )
        for found in counts[:SHOWN]
    ]
    return Section("", rows, max(counts.count() - SHOWN, 0), address)


def _notes(user: User) -> Section:
    if not user.has_perms([NotesScreen.permission, "treatments.change_note"]):
        return Section("", [])
    # One filter(), so that what is counted are the notes it finds and nothing twice.
    noted: QuerySet[Any] = WorkingCopy.objects.filter(notes__isnull=False, notes__settled_at=None)
    counted = noted.annotate(
        count=Count("notes"), waits=Count("notes", filter=Q(notes__blocking=True))
    )
    rows = [
        Row(str(copy), _notes_in_words(copy), "Read and settle", NotesScreen.address(copy))
        for copy in counted.order_by("name", "pk")[:SHOWN]
    ]
    return Section("", rows, max(counted.count() - SHOWN, 0))


def _notes_in_words(copy: Any) -> str:
    words = "1 open note" if copy.count == 1 else f"{copy.count} open notes"
    return f"{words}, {copy.waits} of them blocking." if copy.waits else f"{words}."
