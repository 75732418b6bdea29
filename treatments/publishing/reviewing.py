"""The verb of the review cycle: what readers see was read again, and is still right."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.models import Source, WorkingCopy
from treatments.catalogue.source_actions import record_source_checked
from treatments.editions.days import today
from treatments.editions.documents import sources_cited
from treatments.editions.models import Edition, Release, ReleaseKind, ReleaseLog, ReviewState
from treatments.editions.normalise import normalise
from treatments.publishing import refusals
from treatments.publishing.hands import hands_in_live
from treatments.publishing.identity import identity_of
from treatments.publishing.pending import pending
from treatments.publishing.standing import facts_of_whole_page
from treatments.review.people import eyes_for_all_of, may_sign_off, name_of

READ_AGAIN = "The whole text was read again. Nothing was changed."
READ_AGAIN_WITH_SOURCES = (
    "The whole text was read again, and its sources were looked at again. Nothing was changed."
)


@transaction.atomic
def confirm_still_right(
    *,
    copy: WorkingCopy,
    shown_digest: str,
    sources_checked: Collection[str],
    by: User,
    at: datetime | None = None,
    qualification: str = "",
    note: str = "",
) -> Release:
    """Say of what readers see that it is still right: moves the dates, and no word of the text.

    `shown_digest` is that of the edition the person was shown, `sources_checked` the slugs of
    the sources they looked at again, which must be all that it cites. `note` is for staff.
    `at` None means now. Raises a Refused.

    Four eyes: whoever helped to write the live edition, after the edition before it, cannot
    say this; superusers neither. Older words were somebody else's to check when they were
    published, and a rule for ever would leave a small staff nobody to ask. Whoever approved the
    edition, or published it, wrote none of it, and may.
    """
    log = ReleaseLog.lock()
    held = WorkingCopy.objects.held(copy)
    when = at or timezone.now()
    live = Edition.objects.live(at=when).of(**identity_of(held)).first()
    require_able_to_confirm(by, held, live)
    if live is None:
        raise refusals.NothingToConfirm
    if live.digest != shown_digest:
        raise refusals.LiveTextHasMoved
    require_confirmable(held, live, at=when)
    cited = sources_cited(live.document)
    if left := [source.title for source in cited if source.slug not in sources_checked]:
        raise refusals.SourcesNotChecked(left)
    facts = facts_of_whole_page(held, at=when)
    line = log.append(
        by=name_of(by),
        at=when,
        kind=ReleaseKind.REVIEWED,
        edition=live,
        recorded_as=normalise(qualification),
        explanation=READ_AGAIN_WITH_SOURCES if cited else READ_AGAIN,
        note=normalise(note),
        review_state=facts.review_state,
        last_reviewed=facts.last_reviewed,
        next_review=facts.next_review,
        **identity_of(held),
    )
    # A source may have left the working copy since; what the edition cites stays as it was.
    for source in Source.objects.filter(slug__in=[source.slug for source in cited]):
        record_source_checked(source=source, by=by, at=when)
    return line


def require_able_to_confirm(by: User, copy: WorkingCopy, live: Edition | None) -> None:
    """Raise MayNotConfirm or WroteItThemselves if it takes somebody else's eyes."""
    eyes = eyes_for_all_of(copy.subject)
    if not may_sign_off(by, eyes):
        raise refusals.MayNotConfirm(name_of(by), eyes.label)
    if live and by.pk in hands_in_live({copy: live.pk})[copy.pk]:
        raise refusals.WroteItThemselves(name_of(by), live.number)


def require_confirmable(copy: WorkingCopy, live: Edition, *, at: datetime) -> None:
    """Raise a Refused where a review of the live edition would say nothing, or be lost."""
    facts: Any = live
    if facts.review_state == ReviewState.TEMPLATE:
        raise refusals.StillATemplate
    if facts.review_state == ReviewState.URGENT:
        raise refusals.NotReadYet
    if facts.last_reviewed == today(now=at):
        raise refusals.ReviewedToday
    for line in pending(**identity_of(copy), after=at):
        # It was given its dates when it was scheduled, and would bring the old ones back.
        if line.kind == ReleaseKind.LIVE and line.edition:
            raise refusals.AnotherIsComing(line.edition.number)
