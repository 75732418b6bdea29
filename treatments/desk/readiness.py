"""Which drafts are approved, for all of them at once: review.approval says it for one."""

from django.db.models import (
    Case,
    CharField,
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

from treatments.catalogue.models import Treatment
from treatments.catalogue.models.record import Contribution
from treatments.desk.states import PUBLIC
from treatments.review.models import Eyes, Review
from treatments.review.people import who_may_sign_off


def with_approved(treatments: QuerySet[Treatment]) -> QuerySet[Treatment]:
    """Adds `approved` to treatments from with_states(): whether an approval of these bytes holds.

    Editorial eyes count only while readers see what they saw then: what else the change may
    need, approval_of() works out on the publish screen.
    """
    live = Case(
        When(state__in=PUBLIC, then=F("edition_digest")),
        default=Value(""),
        output_field=CharField(),
    )
    return treatments.annotate(live_digest=live).annotate(approved=Exists(_approvals()))


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
