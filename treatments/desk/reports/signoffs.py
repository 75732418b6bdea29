"""Sign-offs: who approved or returned what, as what, and when."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from treatments.desk.forms.report import PeriodFilter, choice, people
from treatments.desk.reports.cells import Column, Row, person_cell, text_cell
from treatments.desk.reports.report import Report
from treatments.editions.days import LONDON, end_of
from treatments.editions.models import Edition
from treatments.review.models import Review

Decision = Review.Decision
DECISIONS = (Decision.APPROVED, Decision.RETURNED)


class SignOffsFilters(PeriodFilter):
    """Who, from when to when, and what they decided."""

    person = choice("Person", [])
    decision = choice(
        "Decision", [("", "Approved and returned"), *((d, d.label) for d in DECISIONS)]
    )
    field_order = ("person", "from", "to", "decision")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        deciders = User.objects.filter(decisions__decision__in=DECISIONS)
        self.fields["person"].choices = [("", "Everyone"), *people(deciders)]  # type: ignore[attr-defined]
        self.order_fields(self.field_order)


class SignOffs(Report):
    """A request that its author took back is no decision of the reviewer's."""

    name = "sign-offs"
    title = "Sign-offs by person and period"
    about = (
        "Every decision of a reviewer, the latest first. The qualification is what they stated "
        "themselves on that day. An approval is of exactly one text; the edition is the one that "
        "was published from it."
    )
    subject = ("decision", "decisions")
    filters = SignOffsFilters
    columns = (
        Column("Decided in London", "brief"),
        Column("Person"),
        Column("Qualification as stated"),
        Column("Decision", "brief"),
        Column("Text", names_row=True),
        Column("Edition", "brief"),
        Column("What was read", "brief"),
        Column("Asked by"),
    )

    def subjects(self) -> QuerySet[Any]:
        decided = Review.objects.filter(decision__in=DECISIONS)
        if person := self.asked.get("person"):
            decided = decided.filter(decided_by=person)
        if decision := self.asked.get("decision"):
            decided = decided.filter(decision=decision)
        if first := self.asked.get("from"):
            decided = decided.filter(decided_at__gte=_start_of(first))
        if last := self.asked.get("to"):
            decided = decided.filter(decided_at__lte=end_of(last))
        decided = decided.select_related("working_copy", "decided_by", "submitted_by").defer("body")
        return decided.order_by("-decided_at", "-pk")

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        pressed = _pressed_from(subjects)
        for review in subjects:
            approved = review.decision == Decision.APPROVED
            yield (
                review.decided_at,
                person_cell(review.decided_by),
                review.qualification,
                review.get_decision_display(),
                text_cell(review.working_copy),
                (_edition(review, pressed) or "not published") if approved else "",
                "the whole page" if review.whole_page else "the change" if approved else "",
                person_cell(review.submitted_by),
            )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=LONDON)


def _pressed_from(reviews: Sequence[Review]) -> dict[tuple[Any, str, str], list[Edition]]:
    """The editions that say what was approved, by identity and digest, in order. One query."""
    copies = [review.working_copy for review in reviews]
    editions = Edition.objects.filter(
        content_id__in={copy.content_id for copy in copies},
        digest__in={review.digest for review in reviews},
    )
    found: dict[tuple[Any, str, str], list[Edition]] = {}
    for edition in editions.defer("body").order_by("number"):
        found.setdefault((edition.content_id, edition.language, edition.digest), []).append(edition)
    return found


def _edition(review: Review, pressed: dict[tuple[Any, str, str], list[Edition]]) -> str:
    """The first one pressed after the decision; before it, where second eyes came afterwards."""
    copy = review.working_copy
    same = pressed.get((copy.content_id, copy.language, review.digest), [])
    after = [e for e in same if review.decided_at and e.pressed_at >= review.decided_at]
    chosen = (after or same[-1:])[:1]
    return f"edition {chosen[0].number}" if chosen else ""
