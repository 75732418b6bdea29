"""How the archive is asked: sentences with the clock passed in."""

from datetime import datetime
from typing import Any, Self
from uuid import UUID

from django.db.models import Case, Count, Exists, F, Max, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import StrIndex

from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.immutable import WrittenOnceQuerySet
from treatments.editions.kinds import DECIDING, REVIEWING, ReleaseKind
from treatments.editions.overdue import told_if_due_before


class ReleaseQuerySet(WrittenOnceQuerySet):
    """Questions about the log."""

    def of(self, *, content_id: UUID | str, language: str) -> Self:
        """The lines about one treatment."""
        return self.filter(content_id=content_id, language=language)

    def standing(self) -> Self:
        """The lines that decide an address and have not been cancelled."""
        return self._uncancelled(*DECIDING)

    def state(self, *, at: datetime) -> tuple[int, int, int]:
        """Names the state of the log at `at`: equal states show readers the same.

        The log only grows, so its last line and the number of lines in effect are enough; and
        the number of those whose next review is overdue, which changes on a day without a line.
        """
        found = self.aggregate(
            last=Max("sequence"),
            in_effect=Count("pk", filter=Q(effective_at__lte=at)),
            overdue=Count("pk", filter=Q(next_review__lt=told_if_due_before(at=at))),
        )
        return found["last"] or 0, found["in_effect"], found["overdue"]

    def in_effect(self, *, at: datetime) -> Self:
        """For each treatment, the latest standing line whose time has come."""
        later = self.model.objects.overtaking(
            at=at, effective_at=OuterRef("effective_at"), sequence=OuterRef("sequence")
        )
        return self.standing().filter(~Exists(later), effective_at__lte=at)

    def overtaking(self, *, at: datetime, effective_at: OuterRef, sequence: OuterRef) -> Self:
        """Within a query: the standing lines that came, by `at`, after a line of the same
        treatment. Asked of one candidate at a time, so that finding one treatment costs the
        same among 7 and 7,000.
        """
        return self.standing().filter(
            _after(effective_at=effective_at, sequence=sequence),
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            effective_at__lte=at,
        )

    def told(self, *, at: datetime) -> Self:
        """What readers have been told up to `at`, the newest first: every standing line, and
        every review that changed no text.
        """
        told = self._uncancelled(*DECIDING, ReleaseKind.REVIEWED).filter(effective_at__lte=at)
        return told.order_by("-effective_at", "-sequence")

    def showing(self) -> Self:
        """The lines that change what is shown of a text: those that decide its address, and those
        that say how it was reviewed.
        """
        return self._uncancelled(*DECIDING, *REVIEWING)

    def latest_shown(self, *, at: datetime) -> Self:
        """For each text, the latest of these lines whose time has come."""
        later = self.model.objects.showing().filter(
            _after(effective_at=OuterRef("effective_at"), sequence=OuterRef("sequence")),
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            effective_at__lte=at,
        )
        return self.showing().filter(~Exists(later), effective_at__lte=at)

    def after(self, *, moment: datetime, sequence: int) -> Self:
        """The lines that somebody has not met who read, at `moment`, all up to `sequence`."""
        return self.filter(Q(effective_at__gt=moment) | Q(sequence__gt=sequence))

    def beyond(self, *, moment: datetime, sequence: int) -> Self:
        """The lines that come after this place, in the order in which the log is read."""
        # The first condition says nothing new, but an index can begin there.
        return self.filter(_after(effective_at=moment, sequence=sequence), effective_at__gte=moment)

    def last_place(self, *, at: datetime) -> tuple[datetime | None, int | None]:
        """The last moment up to `at` at which a line took effect, and the last line there is."""
        found = self.aggregate(
            moment=Max("effective_at", filter=Q(effective_at__lte=at)), sequence=Max("sequence")
        )
        return found["moment"], found["sequence"]

    def last_moments(self, *, at: datetime, subject: str, language: str) -> dict[UUID, datetime]:
        """By content_id, when the log last said, up to `at`, what pages about a text show."""
        lines = self.showing().filter(
            effective_at__lte=at, edition__subject=subject, language=language
        )
        rows = lines.order_by().values_list("content_id")
        return dict(rows.annotate(last=Max("effective_at")))

    def next_moment(self, *, at: datetime) -> datetime | None:
        """When the next scheduled line after `at` takes effect."""
        to_come = self.standing().filter(effective_at__gt=at)
        found: datetime | None = to_come.aggregate(next=Min("effective_at"))["next"]
        return found

    def endings(self) -> Self:
        """The standing lines that took a text away from readers."""
        return self.standing().filter(kind__in=(ReleaseKind.WITHDRAWN, ReleaseKind.GONE))

    def _uncancelled(self, *kinds: ReleaseKind) -> Self:
        cancelled = self.model.objects.filter(cancels=OuterRef("pk"))
        return self.filter(~Exists(cancelled), kind__in=kinds)


class EditionQuerySet(WrittenOnceQuerySet):
    """Questions about editions."""

    def of(self, *, content_id: UUID | str, language: str) -> Self:
        """The editions of one treatment."""
        return self.filter(content_id=content_id, language=language)

    def latest_pressed(self, *, content_id: UUID | str, language: str) -> Any:
        """The edition with the highest number, or None."""
        return self.of(content_id=content_id, language=language).order_by("-number").first()

    def last_pressed(self) -> Self:
        """The edition with the highest number of every text."""
        later = self.model.objects.filter(
            content_id=OuterRef("content_id"),
            language=OuterRef("language"),
            number__gt=OuterRef("number"),
        )
        return self.filter(~Exists(later))

    def treatments(self) -> Self:
        """Those about a treatment."""
        return self.filter(subject=TREATMENT)

    def pages(self) -> Self:
        """Those of the site's own pages."""
        return self.filter(subject=PAGE)

    def live(self, *, at: datetime) -> Self:
        """What readers may see at `at`, with what the log says of its review up to then.

        Adds `live_since`, `review_state`, `last_reviewed`, `next_review`, and `overdue_since`:
        the day a review was due that readers are told has not been made, else None.
        """
        releases = self.model._meta.get_field("releases").related_model.objects
        overtaking = releases.overtaking(
            at=at, effective_at=OuterRef("live_since"), sequence=OuterRef("line_sequence")
        )
        # One filter() and what follows share one join, so the facts are those of that line.
        return (
            self.filter(releases__kind=ReleaseKind.LIVE, releases__effective_at__lte=at)
            .annotate(live_since=F("releases__effective_at"))
            .alias(line=F("releases__pk"), line_sequence=F("releases__sequence"))
            .filter(~Exists(releases.filter(cancels=OuterRef("line"))), ~Exists(overtaking))
            .annotate(**_review_facts(releases, at=at))
        )

    def with_next_moment(self, *, at: datetime) -> Self:
        """Adds `next_moment`: when the next scheduled line about the same text takes effect."""
        releases = self.model._meta.get_field("releases").related_model.objects
        to_come = releases.standing().filter(
            content_id=OuterRef("content_id"), language=OuterRef("language"), effective_at__gt=at
        )
        return self.annotate(
            next_moment=Subquery(to_come.order_by("effective_at").values("effective_at")[:1])
        )

    def with_first_live(self) -> Self:
        """Adds `first_live_at`: when readers see it first, None where that was cancelled."""
        releases = self.model._meta.get_field("releases").related_model.objects
        lines = releases.standing().filter(kind=ReleaseKind.LIVE, edition=OuterRef("pk"))
        first = lines.order_by("effective_at", "sequence").values("effective_at")[:1]
        return self.annotate(first_live_at=Subquery(first))

    def released(self, *, at: datetime) -> Self:
        """Every edition that readers have met up to `at`, with `first_live_at`."""
        return self.with_first_live().filter(first_live_at__lte=at)

    def met(self, *, at: datetime) -> Self:
        """The same, with all that live() adds; `live_since` is when readers met it first."""
        releases = self.model._meta.get_field("releases").related_model.objects
        facts = _review_facts(releases, at=at)
        return self.released(at=at).annotate(live_since=F("first_live_at"), **facts)

    def seconded(self, *, at: datetime) -> Self:
        """Those that readers have met up to `at` and that somebody else has read: before they
        were published or, if that was urgent, since. With what the log says of their review.
        """
        releases = self.model._meta.get_field("releases").related_model.objects
        read = Q(urgent_reason="") | Exists(_approvals_afterwards(releases, at=at))
        return self.released(at=at).filter(read).annotate(**_review_facts(releases, at=at))

    def awaiting_second_eyes(self, *, at: datetime) -> Self:
        """What readers see that was published urgently and that nobody else has read since."""
        releases = self.model._meta.get_field("releases").related_model.objects
        urgent = self.live(at=at).exclude(urgent_reason="")
        return urgent.filter(~Exists(_approvals_afterwards(releases, at=at)))

    def mentioning(self, group: str, slug: str) -> Self:
        """Those listed under a word: group is a Facet.Group, e.g. "effect"."""
        facets = self.model._meta.get_field("facets").related_model.objects
        return self.filter(pk__in=facets.filter(group=group, slug=slug).values("edition"))

    def of_kind(self, kind: str) -> Self:
        """Those of one kind, e.g. "medicine"."""
        return self.mentioning("kind", kind)

    def with_effect(self, slug: str) -> Self:
        """Those whose source mentions a side effect."""
        return self.mentioning("effect", slug)

    def for_dystonia_type(self, slug: str) -> Self:
        """Those whose source names a type of dystonia."""
        return self.mentioning("dystonia_type", slug)

    def citing(self, source: str) -> Self:
        """Those that carry a passage of the source with this slug. Reads bodies: for the desk.

        In canonical JSON a quotation mark within a text is escaped, so no text can say this.
        """
        return self.alias(found=StrIndex("body", Value(f'"source":"{source}"'))).filter(found__gt=0)


def _after(*, effective_at: datetime | OuterRef, sequence: int | OuterRef) -> Q:
    """Of lines: later in the order in which the log is read."""
    return Q(effective_at__gt=effective_at) | Q(effective_at=effective_at, sequence__gt=sequence)


def _approvals_afterwards(releases: Any, *, at: datetime) -> Any:
    """Within a query: the lines that approve an edition afterwards."""
    return releases.filter(
        edition=OuterRef("pk"), kind=ReleaseKind.APPROVED_AFTERWARDS, effective_at__lte=at
    )


def _review_facts(releases: Any, *, at: datetime) -> dict[str, Subquery]:
    """The facts of the latest line about an edition that says how it was reviewed."""
    lines = releases.filter(edition=OuterRef("pk"), kind__in=REVIEWING, effective_at__lte=at)
    latest = lines.order_by("-effective_at", "-sequence")
    names = ("review_state", "last_reviewed", "next_review")
    facts = {name: Subquery(latest.values(name)[:1]) for name in names}
    owed = Case(When(next_review__lt=told_if_due_before(at=at), then=F("next_review")))
    return {**facts, "overdue_since": Subquery(latest.values(owed=owed)[:1])}
