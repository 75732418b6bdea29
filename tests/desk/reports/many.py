"""Many more treatments, past the press: only their number matters here."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from tests.universe import MUSCLE_RELAXANTS, NOW, World
from treatments.catalogue.models import Benefit, Query, Treatment
from treatments.editions.document import Document, Sourced
from treatments.editions.models import Edition, ReleaseLog
from treatments.review.models import Review

FAR_AHEAD = NOW + timedelta(days=40_000)


def add_treatments(world: World, count: int) -> None:
    """Each live, owned, approved, to be withdrawn one day, with a benefit and a query."""
    documents = [_document(number) for number in range(count)]
    treatments = Treatment.objects.bulk_create(
        Treatment(
            content_id=document.content_id,
            slug=document.slug,
            name=document.name.text,
            kind=document.kind,
            owner=world.author,
            draft_digest=document.digest,
        )
        for document in documents
    )
    Benefit.objects.bulk_create(
        Benefit(treatment=row, text="Can help.", topic="effectiveness", position=1)
        for row in treatments
    )
    Query.objects.bulk_create(Query(question="Why?", treatment=row) for row in treatments)
    _sign_off(world, treatments)
    _press(documents)


def _document(number: int) -> Document:
    words = f"Treatment {number} {uuid4().hex[:8]}"
    return replace(
        MUSCLE_RELAXANTS,
        content_id=str(uuid4()),
        slug=words.lower().replace(" ", "-"),
        name=Sourced(words, MUSCLE_RELAXANTS.name.passage),
    )


def _sign_off(world: World, treatments: list[Treatment]) -> None:
    Review.objects.bulk_create(
        Review(
            working_copy=row,
            digest=row.draft_digest,
            body="{}",
            eyes="clinical",
            reviewer=world.reviewer,
            submitted_by=world.author,
            submitted_at=NOW,
            decision="approved",
            decided_by=world.reviewer,
            decided_at=NOW,
        )
        for row in treatments
    )


def _press(documents: list[Document]) -> None:
    editions = Edition.objects.bulk_create(
        Edition(
            subject="treatment",
            content_id=document.content_id,
            language=document.language,
            number=1,
            slug=document.slug,
            name=document.name.text,
            schema=1,
            body=document.body,
            digest=document.digest,
            change_kind="first",
            change_note="First.",
            pressed_by="Test Publisher",
            pressed_at=NOW,
        )
        for document in documents
    )
    log = ReleaseLog.lock()
    for edition in editions:
        about = {
            "by": "Test Publisher",
            "content_id": edition.content_id,
            "language": edition.language,
            "edition": edition,
            "explanation": "First.",
        }
        review = {"review_state": "reviewed", "next_review": date(2027, 3, 3)}
        log.append(kind="live", at=NOW, **about, **review)
        log.append(kind="withdrawn", at=FAR_AHEAD, **about)
