"""What readers are told about review when an edition goes live: the state and the dates.

The dates are about a review of the whole page. An approved change alone never moves them.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from treatments.catalogue.models import WorkingCopy
from treatments.checks.templates import is_template
from treatments.editions.days import today
from treatments.editions.document import PAGE
from treatments.editions.models import Edition, ReviewState
from treatments.publishing.months import months_after
from treatments.review.models import Eyes, Review


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """As a Release carries them."""

    review_state: ReviewState
    last_reviewed: date | None = None
    next_review: date | None = None


def facts_of_import(copy: WorkingCopy) -> ReviewFacts:
    """Nobody has looked at it yet."""
    page = copy.subject == PAGE
    return ReviewFacts(ReviewState.TEMPLATE if page else ReviewState.IMPORTED)


def facts_of_urgent(live: Edition) -> ReviewFacts:
    """Nobody else has read it. The dates are still those of the last review of the page."""
    before = _facts_of(live)
    return ReviewFacts(ReviewState.URGENT, before.last_reviewed, before.next_review)


def facts_of_whole_page(copy: WorkingCopy, *, at: datetime) -> ReviewFacts:
    """All of it was read at `at`: that day in London, and the day the next review is due."""
    day = today(now=at)
    state = ReviewState.EDITED if copy.subject == PAGE else ReviewState.REVIEWED
    return ReviewFacts(state, day, months_after(day, copy.review_interval))


def facts_after(live: Edition | None, approval: Review, copy: WorkingCopy) -> ReviewFacts:
    """`live` is what readers saw until now, or the last of it that had second eyes, with the
    annotations of Edition.objects.live.
    """
    if copy.subject == PAGE:
        return _facts_of_page(live, approval, copy)
    clinical = approval.eyes == Eyes.CLINICAL
    if clinical and (approval.whole_page or live is None) and approval.decided_at:
        return facts_of_whole_page(copy, at=approval.decided_at)
    before = _facts_of(live)
    if clinical and before.review_state is not ReviewState.REVIEWED:
        return ReviewFacts(ReviewState.PARTLY)
    return before


def _facts_of_page(live: Edition | None, approval: Review, copy: WorkingCopy) -> ReviewFacts:
    """A page with gaps of its template stays one, whoever read the rest."""
    if is_template(approval.document):
        return ReviewFacts(ReviewState.TEMPLATE)
    if (approval.whole_page or live is None) and approval.decided_at:
        return facts_of_whole_page(copy, at=approval.decided_at)
    before = _facts_of(live)
    return ReviewFacts(ReviewState.EDITED, before.last_reviewed, before.next_review)


def _facts_of(live: Edition | None) -> ReviewFacts:
    if live is None:
        return ReviewFacts(ReviewState.UNREVIEWED)
    facts: Any = live
    return ReviewFacts(ReviewState(facts.review_state), facts.last_reviewed, facts.next_review)
