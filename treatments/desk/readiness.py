"""Which drafts are approved, for all of them at once: review.approval says it for one."""

from datetime import datetime
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment, WorkingCopy
from treatments.catalogue.models.record import Contribution
from treatments.desk.second_eyes import owing_copies
from treatments.review.approval import approval_of
from treatments.review.models import Eyes, Review
from treatments.review.people import who_may_sign_off
from treatments.review.seen import eyes_needed, seen_at


def with_approved(treatments: QuerySet[Treatment], *, at: datetime) -> QuerySet[Treatment]:
    """Adds `approved` to treatments from with_states(): whether an approval of these bytes holds.

    Editorial eyes count only while readers see what they saw then: what else the change may
    need, approval_of() works out on the publish screen. Where second eyes are owed, which is
    rare, it works it out here too.
    """
    holds: Any = Exists(_approvals())
    if owing := owing_copies(at=at):
        approved = [copy.pk for copy in owing if _approved_now(copy, at)]
        holds = Case(
            When(pk__in=approved, then=Value(True)),
            When(pk__in=[copy.pk for copy in owing], then=Value(False)),
            default=holds,
            output_field=BooleanField(),
        )
    return treatments.annotate(approved=holds)


def _approved_now(copy: WorkingCopy, at: datetime) -> bool:
    seen, document = seen_at(copy, at=at), assemble(copy)
    if seen.live and seen.live.digest == document.digest:
        return False
    eyes = eyes_needed(seen, document)
    return bool(approval_of(copy, digest=document.digest, eyes=eyes, seen=seen))


def _approvals() -> QuerySet[Review]:
    """Of one treatment's present bytes, by someone with the right and no hand in them."""
    same = Contribution.objects.filter(
        working_copy=OuterRef("working_copy"), digest=OuterRef("live_now")
    ).exclude(digest="")
    hands = Contribution.objects.filter(
        working_copy=OuterRef("working_copy"),
        by=OuterRef("decided_by"),
        version__gt=OuterRef("since"),
    )
    clinical = Q(decided_by__in=who_may_sign_off(Eyes.CLINICAL).values("pk"))
    editorial = Q(decided_by__in=who_may_sign_off(Eyes.EDITORIAL).values("pk"))
    return (
        Review.objects.filter(
            working_copy=OuterRef("pk"),
            decision=Review.Decision.APPROVED,
            digest=OuterRef("draft_digest"),
        )
        .annotate(live_now=OuterRef("live_digest"))
        .filter(
            Q(eyes=Eyes.CLINICAL) & clinical
            | Q(eyes=Eyes.EDITORIAL, live_digest=F("live_now")) & editorial
        )
        .annotate(since=Coalesce(Subquery(same.order_by("-version").values("version")[:1]), 0))
        .filter(~Exists(hands))
    )
