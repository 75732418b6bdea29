"""A crowd of texts around the world of the tests, to count and time what thousands cost.

Written past the actions, in bulk: only the number of rows matters here, and that every section
of the worklist has some. One case after another, so that any 12 of them hold every case.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from tests.universe import BACLOFEN, STARTED
from treatments.catalogue.models import (
    Benefit,
    Contribution,
    Opening,
    Passage,
    Query,
    SetAside,
    Source,
    Treatment,
    WorkingCopy,
)
from treatments.editions.models import Edition, Facet, Release, ReleaseLog
from treatments.feedback.models import FeedbackMessage
from treatments.review.models import Note, Review

FAR_AHEAD = datetime(2135, 1, 1, tzinfo=UTC)
LONG_AGO, FAR_DAY = date(2020, 1, 1), date(2135, 1, 1)
CHANGED = "changed"  # begins the digest of a draft that no edition says


@dataclass(frozen=True)
class Case:
    """What stands out about one text. `decision`: of the last review of its draft, None: none."""

    edition: str = "live"  # or "scheduled", "withdrawn", "": never published
    changed: bool = False
    decision: str | None = None
    submitter: str = "author"
    next_review: date | None = FAR_DAY
    owner: str = ""
    set_aside: bool = False
    superseded: bool = False


def cases(today: date) -> tuple[Case, ...]:
    """Half are published and at rest; of the rest there is one for whatever waits for somebody."""
    at_rest = (Case(),) * 12
    return (
        Case(changed=True, decision="approved"),
        Case(changed=True, decision="returned"),
        Case(changed=True, decision="returned", submitter="publisher"),
        Case(changed=True, decision=""),
        Case(edition="", changed=True),
        Case(edition="scheduled"),
        Case(edition="withdrawn", changed=True),
        Case(next_review=LONG_AGO, owner="author"),
        Case(next_review=today + timedelta(days=7), owner="publisher"),
        Case(next_review=None, owner="closed"),
        Case(changed=True, set_aside=True),
        Case(superseded=True, next_review=None, owner="author"),
        *at_rest,
    )


@transaction.atomic
def gather(
    count: int, *, people: dict[str, User], today: date, model: type[WorkingCopy] = Treatment
) -> list[WorkingCopy]:
    """So many more texts of one kind, each with an open note, an opening, a contribution and a
    message from a reader; treatments also with an open query and a benefit.
    """
    closed, _ = User.objects.get_or_create(username="closed", is_active=False, is_staff=True)
    people = {**people, "closed": closed, "": None}
    found = list(islice(_endless(cases(today)), count))
    copies = model.objects.bulk_create(_copy(model, case, people) for case in found)
    pairs = list(zip(copies, found, strict=True))
    _release(pairs)
    Review.objects.bulk_create(_reviews(pairs, people), batch_size=500)
    Contribution.objects.bulk_create(
        Contribution(
            working_copy=copy,
            version=1,
            act="edited",
            by=people["author"],
            at=STARTED,
            digest=copy.draft_digest,
        )
        for copy in copies
    )
    Opening.objects.bulk_create(
        Opening(working_copy=copy, by=people["author"], at=STARTED) for copy in copies
    )
    Note.objects.bulk_create(
        Note(working_copy=copy, text="Why?", by=people["author"], at=STARTED) for copy in copies
    )
    FeedbackMessage.objects.bulk_create(
        FeedbackMessage(
            token_id=uuid4(),
            kind="error",
            words="Why?",
            page="/",
            content_id=copy.content_id,
            language=copy.language,
            edition_number=1,
            edition_name=copy.name,
            received_at=timezone.now(),
        )
        for copy in copies
    )
    SetAside.objects.bulk_create(
        SetAside(
            working_copy=copy,
            body=BACLOFEN.body,
            digest=BACLOFEN.digest,
            base_body=BACLOFEN.body,
            by=people["author"],
            at=STARTED,
        )
        for copy, case in pairs
        if case.set_aside
    )
    if model is Treatment:
        Query.objects.bulk_create(Query(question="Why?", treatment=copy) for copy in copies)
        old, new = _passages()
        Benefit.objects.bulk_create(
            Benefit(
                treatment=copy,
                text="Helps.",
                topic="access",
                passage=old if case.superseded else new,
            )
            for copy, case in pairs
        )
    return copies


def _endless(cases: tuple[Case, ...]) -> Iterator[Case]:
    while True:
        yield from cases


def _copy(model: type[WorkingCopy], case: Case, people: dict[str, User]) -> WorkingCopy:
    copy = model(kind="medicine" if model is Treatment else "", owner=people[case.owner])
    copy.name = f"Text {copy.content_id.hex[:12]}"
    copy.slug = f"text-{copy.content_id.hex[:12]}"
    copy.draft_digest = CHANGED + copy.content_id.hex if case.changed else _published(copy)
    return copy


def _published(copy: WorkingCopy) -> str:
    """The digest of its edition."""
    return copy.content_id.hex * 2


def _release(pairs: Iterable[tuple[WorkingCopy, Case]]) -> None:
    published = [(copy, case) for copy, case in pairs if case.edition]
    editions = Edition.objects.bulk_create(
        (
            Edition(
                subject=copy.subject,
                content_id=copy.content_id,
                language=copy.language,
                number=1,
                slug=copy.slug,
                name=copy.name,
                schema=1,
                body=BACLOFEN.body,
                digest=_published(copy),
                change_kind="first",
                change_note="First.",
                pressed_by="Test Publisher",
                pressed_at=STARTED,
            )
            for copy, _ in published
        ),
        batch_size=500,
    )
    Facet.objects.bulk_create(
        Facet(edition=edition, group="kind", slug="medicine", name="medicine")
        for edition in editions
    )
    log = ReleaseLog.lock()
    lines = []
    for edition, (copy, case) in zip(editions, published, strict=True):
        facts = {
            "recorded_at": STARTED,
            "recorded_by": "Test Publisher",
            "explanation": "First.",
            "content_id": copy.content_id,
            "language": copy.language,
        }
        log.last_sequence += 1
        lines.append(
            Release(
                sequence=log.last_sequence,
                kind="live",
                edition=edition,
                effective_at=FAR_AHEAD if case.edition == "scheduled" else STARTED,
                review_state="reviewed" if case.next_review else "unreviewed",
                last_reviewed=LONG_AGO if case.next_review else None,
                next_review=case.next_review,
                **facts,
            )
        )
        if case.edition == "withdrawn":
            log.last_sequence += 1
            lines.append(
                Release(
                    sequence=log.last_sequence,
                    kind="withdrawn",
                    effective_at=STARTED + timedelta(hours=1),
                    **facts,
                )
            )
    log.save()
    Release.objects.bulk_create(lines)


def _reviews(
    pairs: Iterable[tuple[WorkingCopy, Case]], people: dict[str, User]
) -> Iterator[Review]:
    for copy, case in pairs:
        if case.decision is not None:
            yield Review(
                working_copy=copy,
                digest=copy.draft_digest,
                body=BACLOFEN.body,
                live_digest=_published(copy),
                eyes="clinical",
                reviewer=people["reviewer"],
                submitted_by=people[case.submitter],
                submitted_at=STARTED,
                decision=case.decision,
                decided_by=people["reviewer"] if case.decision else None,
                decided_at=STARTED if case.decision else None,
            )


def _passages() -> tuple[Passage, Passage]:
    """One of a source that was superseded, and one of the source that took its place."""
    new, _ = Source.objects.get_or_create(slug="newer", title="Newer")
    old, _ = Source.objects.get_or_create(slug="older", title="Older", superseded_by=new)
    return tuple(
        Passage.objects.get_or_create(source=source, first_line=1, last_line=1, words="Helps.")[0]
        for source in (old, new)
    )
