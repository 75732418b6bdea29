"""The verbs of the working copy."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from treatments.catalogue.assemble import assemble, assemble_all
from treatments.catalogue.models import Contribution, Query, Treatment, WorkingCopy
from treatments.catalogue.models.row import Row
from treatments.editions.document import PAGE, TREATMENT

# The rows of each subject that have places.
POSITIONED = {
    TREATMENT: ("benefits", "drawbacks", "side_effect_groups", "side_effects", "fits"),
    PAGE: ("sections",),
}


@transaction.atomic
def record_contribution(
    *, copy: WorkingCopy, by: User | None, at: datetime, act: str = "edited"
) -> Contribution:
    """Close an edit of a text or any of its rows: renumber, bump, remember who, digest.

    Call it last, in the transaction that wrote the rows. `by` None is the loader.
    """
    renumber(copy)
    WorkingCopy.objects.filter(pk=copy.pk).update(lock_version=F("lock_version") + 1)
    fresh = WorkingCopy.objects.get(pk=copy.pk)
    fresh.draft_digest = assemble(fresh).digest
    fresh.save(update_fields=["draft_digest"])
    copy.lock_version, copy.draft_digest = fresh.lock_version, fresh.draft_digest
    return Contribution.objects.create(
        working_copy=fresh,
        version=fresh.lock_version,
        act=act,
        by=by,
        at=at,
        digest=fresh.draft_digest,
    )


def renumber(copy: WorkingCopy) -> None:
    """Give rows the positions 1, 2, 3 … in their order; a row without a number goes last."""
    for name in POSITIONED[copy.subject]:
        rows = list(getattr(copy, name).order_by("position", "uid"))
        rows = [row for row in rows if row.position] + [row for row in rows if not row.position]
        moved = [row for place, row in enumerate(rows, 1) if _moved(row, place)]
        if moved:
            type(moved[0]).objects.bulk_update(moved, ["position"])


def _moved(row: Row, place: int) -> bool:
    before, row.position = row.position, place
    return before != place


@transaction.atomic
def record_shared_change(
    *, by: User | None, at: datetime, among: Iterable[Treatment] | None = None
) -> list[Contribution]:
    """A shared word, passage or source changed: whoever changed it contributed to every
    treatment that says something else now. `among` None looks at all of them.
    """
    rows = Treatment.objects.all()
    if among is not None:
        rows = rows.filter(pk__in=[treatment.pk for treatment in among])
    held = list(rows.select_for_update(of=("self",)))
    documents = assemble_all(held)
    return [
        record_contribution(copy=treatment, by=by, at=at, act=Contribution.Act.SHARED)
        for treatment, document in zip(held, documents, strict=True)
        if treatment.draft_digest != document.digest
    ]


@transaction.atomic
def recompute_digests() -> int:
    """Compute the digests that nobody knows after a raw load. How many."""
    stale = list(WorkingCopy.objects.to_recompute().select_for_update())
    for copy, document in zip(stale, assemble_all(stale), strict=True):
        WorkingCopy.objects.filter(pk=copy.pk).update(draft_digest=document.digest)
    return len(stale)


@transaction.atomic
def close_query(*, query: Query, answer: str, by: User, at: datetime) -> Query:
    """Settle a query with its answer. Raises ValueError without one, or if it is closed."""
    held = Query.objects.select_for_update(of=("self",)).get(pk=query.pk)
    if not answer:
        raise ValueError("A query is closed by an answer: write one.")
    if held.closed_at:
        raise ValueError("This query is closed already.")
    held.answer, held.closed_by, held.closed_at = answer, by, at
    held.save(update_fields=["answer", "closed_by", "closed_at"])
    return held
