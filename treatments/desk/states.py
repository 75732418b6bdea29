"""A treatment's state: computed from the log and two digests, never stored.

The working copy and the archive share content_id and language, and no foreign key.
"""

from datetime import datetime
from typing import Any

from django.db.models import (
    Case,
    CharField,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.html import format_html
from django.utils.safestring import SafeString

from treatments.catalogue.actions import recompute_digests
from treatments.catalogue.models import Treatment, WorkingCopy
from treatments.desk.coming import short_of, with_coming
from treatments.editions.models import Release, ReleaseKind


class State(TextChoices):
    """What readers see of a treatment, and whether the working copy says something else."""

    NEVER = "never", "never published"
    LIVE = "live", "published"
    CHANGED = "changed", "changed since published"
    WITHDRAWN = "withdrawn", "withdrawn"
    GONE = "gone", "gone"
    REDIRECT = "redirect", "redirected"


# States in which readers see an edition.
PUBLIC = (State.LIVE, State.CHANGED)

# Beside any state: something is still to take effect.
SCHEDULED = "scheduled"


def with_states(treatments: QuerySet[Treatment], *, at: datetime) -> QuerySet[Treatment]:
    """Adds `state`; number and slug of the edition the log last spoke of, if any; the digest of
    what readers see, or ""; and what is scheduled, as with_coming() has it.

    Right only where draft_digest is known: call refresh_digests() first.
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
    # Each fact is one subquery: an expression that names another repeats the whole of it.
    state = Case(
        When(
            kind=ReleaseKind.LIVE,
            edition__digest=OuterRef("draft_digest"),
            then=Value(State.LIVE),
        ),
        When(kind=ReleaseKind.LIVE, then=Value(State.CHANGED)),
        default=F("kind"),
        output_field=CharField(),
    )
    live = Case(When(kind=ReleaseKind.LIVE, then=F("edition__digest")), default=Value(""))
    return with_coming(treatments, at=at).annotate(
        state=Coalesce(Subquery(standing.values(state=state)[:1]), Value(State.NEVER)),
        edition_number=Subquery(standing.values("edition__number")[:1]),
        edition_slug=Subquery(standing.values("edition__slug")[:1]),
        live_digest=Coalesce(Subquery(standing.values(live=live)[:1]), Value("")),
    )


def refresh_digests() -> None:
    """Recompute what a raw load or a changed word left unknown. Writes only if there is any."""
    if WorkingCopy.objects.to_recompute().exists():
        recompute_digests()


def words_of(treatment: Any) -> str:
    """The state of a treatment from with_states(), in words."""
    state = State(treatment.state)
    if state == State.LIVE:
        return f"published, edition {treatment.edition_number}"
    if state == State.CHANGED:
        return f"changed since edition {treatment.edition_number}"
    return str(state.label)


def badge_of(treatment: Any) -> SafeString:
    """The same words after a shape that desk.css draws; the shape alone says nothing.

    What is scheduled comes second: it is no state readers see yet.
    """
    badge = '<span class="state state-{}">{}</span>'
    now = format_html(badge, treatment.state, words_of(treatment))
    coming = short_of(treatment)
    return format_html("{} {}", now, format_html(badge, SCHEDULED, coming)) if coming else now
