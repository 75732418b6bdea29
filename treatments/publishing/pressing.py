"""The press itself: an edition and its line of the log, once everything has been demanded."""

from datetime import datetime

from django.utils import timezone

from treatments.catalogue.models import WorkingCopy
from treatments.editions.documents import AnyDocument
from treatments.editions.models import Edition, Facet, ReleaseKind, ReleaseLog
from treatments.editions.models.facet import facets_of
from treatments.editions.search.actions import make_findable
from treatments.publishing.identity import identity_of
from treatments.publishing.pending import cancel_pending
from treatments.publishing.standing import ReviewFacts
from treatments.review.models import Review
from treatments.review.people import name_of


def press(
    log: ReleaseLog,
    draft: WorkingCopy,
    document: AnyDocument,
    *,
    change_kind: str,
    note: str,
    facts: ReviewFacts,
    by: str,
    when: datetime,
    approval: Review | None = None,
    urgent_reason: str = "",
) -> Edition:
    """Write the next edition and make it live at `when`; what is scheduled for later is
    cancelled. Demands nothing: see requirements.py. Call it holding the log and the draft.
    """
    identity = identity_of(draft)
    previous = Edition.objects.latest_pressed(**identity)
    edition = Edition.objects.create(
        **identity,
        number=previous.number + 1 if previous else 1,
        subject=document.document,
        slug=document.slug,
        name=document.name.text,
        schema=document.schema,
        body=document.body,
        digest=document.digest,
        previous_digest=previous.digest if previous else "",
        change_kind=change_kind,
        change_note=note,
        pressed_by=by,
        pressed_at=timezone.now(),
        approved_by=name_of(approval.decided_by) if approval and approval.decided_by else "",
        approved_as=approval.qualification if approval else "",
        urgent_reason=urgent_reason,
    )
    Facet.objects.bulk_create(facets_of(edition))
    cancel_pending(log, **identity, after=when, by=by)
    log.append(
        by=by,
        at=when,
        kind=ReleaseKind.LIVE,
        edition=edition,
        explanation=note,
        review_state=facts.review_state,
        last_reviewed=facts.last_reviewed,
        next_review=facts.next_review,
        **identity,
    )
    make_findable(edition=edition, at=timezone.now())
    return edition
