"""The verbs of the press: publish, withdraw, remove, redirect, discard a draft.

Each runs in one transaction under the lock of the log. A refusal (see refusals.py) is
raised before anything is written.
"""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER, Loader
from treatments.catalogue.models import Treatment
from treatments.catalogue.restore import restore
from treatments.checks.registry import blocking
from treatments.editions.comparison import compare
from treatments.editions.document import Document
from treatments.editions.models import (
    ChangeKind,
    Edition,
    Facet,
    Release,
    ReleaseKind,
    ReleaseLog,
    ReviewState,
)
from treatments.editions.models.facet import facets_of
from treatments.editions.normalise import normalise
from treatments.publishing import refusals

Actor = User | Loader


@transaction.atomic
def publish(
    *,
    treatment: Treatment,
    change_kind: str,
    note: str,
    shown_digest: str,
    by: Actor,
    at: datetime | None = None,
    shown: Document | None = None,
) -> Edition:
    """Press an edition from the working copy and make it live.

    `shown_digest` is that of the Document the person was shown; if the working copy has
    moved since, TextHasMoved is raised, with the changes if `shown` is given. `note` is
    public. `at` None means now. Raises a Refused.
    """
    log = ReleaseLog.lock()
    _require(by, "publish")
    draft = Treatment.objects.select_for_update(of=("self",)).get(pk=treatment.pk)
    document = assemble(draft)
    if document.digest != shown_digest:
        raise refusals.TextHasMoved(compare(shown, document) if shown else ())
    previous = Edition.objects.latest_pressed(content_id=draft.content_id, language=draft.language)
    note = normalise(note)
    _check_change_kind(change_kind, previous, by)
    _check_document(document, note)
    _check_not_what_readers_see(document, timezone.now())
    edition = Edition.objects.create(
        content_id=draft.content_id,
        language=draft.language,
        number=previous.number + 1 if previous else 1,
        slug=document.slug,
        name=document.name.text,
        schema=document.schema,
        body=document.body,
        digest=document.digest,
        previous_digest=previous.digest if previous else "",
        change_kind=change_kind,
        change_note=note,
        pressed_by=_name_of(by),
        pressed_at=timezone.now(),
    )
    Facet.objects.bulk_create(facets_of(edition))
    log.append(
        by=_name_of(by),
        at=at,
        content_id=edition.content_id,
        language=edition.language,
        kind=ReleaseKind.LIVE,
        edition=edition,
        explanation=note,
        review_state=ReviewState.IMPORTED if by is LOADER else ReviewState.UNREVIEWED,
    )
    return edition


def withdraw(
    *, treatment: Treatment, explanation: str, by: User, at: datetime | None = None
) -> Release:
    """Readers see the explanation instead of the treatment, at its address and in the API."""
    return _end(ReleaseKind.WITHDRAWN, treatment, explanation, by, at)


def remove(
    *, treatment: Treatment, explanation: str, by: User, at: datetime | None = None
) -> Release:
    """The treatment's addresses answer 410 Gone, with the explanation."""
    return _end(ReleaseKind.GONE, treatment, explanation, by, at)


def discard_draft(*, treatment: Treatment, by: User, at: datetime) -> Treatment:
    """Make the working copy say again what readers see now. Raises NotLive."""
    live = (
        Edition.objects.live(at=at)
        .of(content_id=treatment.content_id, language=treatment.language)
        .first()
    )
    if live is None:
        raise refusals.NotLive
    if not by.has_perm("treatments.change_treatment"):
        raise refusals.NotAllowed("change")
    return restore(document=live.document, by=by, at=at)


@transaction.atomic
def _end(
    kind: ReleaseKind,
    treatment: Treatment,
    explanation: str,
    by: User,
    at: datetime | None,
) -> Release:
    log = ReleaseLog.lock()
    _require(by, "withdraw")
    explanation = normalise(explanation)
    if not explanation:
        raise refusals.NoteMissing("the sentence that says why")
    standing = (
        Release.objects.in_effect(at=at or timezone.now())
        .of(content_id=treatment.content_id, language=treatment.language)
        .first()
    )
    # What was withdrawn may still be declared gone; what is gone is at its end.
    if standing is None or standing.kind in (kind, ReleaseKind.GONE):
        raise refusals.NotLive
    return log.append(
        by=_name_of(by),
        at=at,
        content_id=treatment.content_id,
        language=treatment.language,
        kind=kind,
        # A redirect names no edition; what it ended was the last one pressed.
        edition=standing.edition
        or Edition.objects.latest_pressed(
            content_id=treatment.content_id, language=treatment.language
        ),
        explanation=explanation,
    )


def _require(by: Actor, verb: str) -> None:
    if isinstance(by, User) and not by.has_perm(f"treatments.{verb}_treatment"):
        raise refusals.NotAllowed(verb)


def _name_of(by: Actor) -> str:
    return by.name if isinstance(by, Loader) else by.get_full_name() or by.get_username()


def _check_change_kind(change_kind: str, previous: Edition | None, by: Actor) -> None:
    if (change_kind == ChangeKind.IMPORTED) != (by is LOADER):
        raise refusals.WrongChangeKind(
            "“Imported” is kept for load_catalogue, which uses no other change kind."
        )
    first = change_kind in (ChangeKind.IMPORTED, ChangeKind.FIRST)
    if first and previous:
        raise refusals.WrongChangeKind(
            f"This treatment already has edition {previous.number}: say whether the change is "
            "major, minor or a correction."
        )
    if not first and not previous:
        raise refusals.WrongChangeKind("This is the treatment's first edition: choose “first”.")


def _check_document(document: Document, note: str) -> None:
    if not note:
        raise refusals.NoteMissing("a change note")
    if findings := blocking(document):
        raise refusals.Incomplete(findings)
    others = Edition.objects.filter(slug=document.slug, language=document.language)
    if others.exclude(content_id=document.content_id).exists():
        raise refusals.SlugTaken(document.slug)


def _check_not_what_readers_see(document: Document, now: datetime) -> None:
    live = Edition.objects.live(at=now).of(
        content_id=document.content_id, language=document.language
    )
    if live.filter(digest=document.digest).exists():
        raise refusals.NothingChanged
