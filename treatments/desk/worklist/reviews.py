"""Reviews: overdue, due soon, and texts that nobody has ever read as a whole.

For owner and deputy, for those who may say that a text is still right, and, where nobody keeps
it, for publishers.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.text import capfirst

from treatments.catalogue.models import WorkingCopy
from treatments.desk import reviews
from treatments.desk.keepers import kept
from treatments.desk.public import change_page_of
from treatments.desk.views.confirm import ConfirmScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section, treatments_page
from treatments.editions.models import ReviewState
from treatments.publishing.hands import hands_in_live


def overdue(user: User, at: datetime) -> Section:
    """The one that was due first comes first."""
    signs_off = reviews.subjects_signed_off_by(user)
    which = reviews.overdue(at=at) & reviews.to_look_after(user, signs_off)

    def words(copy: Any) -> str:
        late = reviews.days_overdue(copy.next_review, at=at)
        return f"Was due for review on {_said(copy.next_review)}, {late}."

    return _listed("Reviews overdue", "overdue", which, words, user, signs_off, at)


def due(user: User, at: datetime) -> Section:
    """The same of those to come."""
    signs_off = reviews.subjects_signed_off_by(user)
    which = reviews.due(at=at) & reviews.to_look_after(user, signs_off)

    def words(copy: Any) -> str:
        return f"Due for review on {_said(copy.next_review)}."

    heading = f"Reviews due in {reviews.SOON.days} days"
    return _listed(heading, "due", which, words, user, signs_off, at)


def never(user: User, at: datetime) -> Section:
    """Only for those who keep them or may review them: an import has no date to be late for."""
    signs_off = reviews.subjects_signed_off_by(user)
    mine = reviews.kept_by(user) | Q(subject__in=signs_off)
    which = reviews.never_reviewed() & mine & reviews.to_look_after(user, signs_off)

    def words(copy: Any) -> str:
        return f"{capfirst(ReviewState(copy.review_state).label)}."

    return _listed("Never reviewed as a whole", "never", which, words, user, signs_off, at)


def _listed(
    heading: str,
    which_list: str,
    which: Q,
    words: Callable[[Any], str],
    user: User,
    signs_off: list[str],
    at: datetime,
) -> Section:
    found: QuerySet[Any] = reviews.with_reviews(WorkingCopy.objects.all(), at=at).filter(which)
    rows = found.select_related("owner", "deputy").order_by("next_review", "name", "pk")
    shown = list(rows[:SHOWN])
    hands = hands_in_live({copy: copy.live_edition for copy in shown if copy.subject in signs_off})

    def row(copy: Any) -> Row:
        said = f"{words(copy)} {kept(copy, user)}"
        if copy.subject in signs_off and user.pk not in hands[copy.pk]:
            return Row(str(copy), said, ConfirmScreen.link, ConfirmScreen.address(copy))
        return Row(str(copy), said, "Open", change_page_of(copy))

    more = max(found.count() - SHOWN, 0)
    address = f"{treatments_page()}?review={which_list}"
    return Section(heading, [row(copy) for copy in shown], more, address)


def _said(day: date) -> str:
    return date_format(day, "j F Y")
