"""The verbs of sources: looked at again, superseded, and good after all.

None of them moves a digest: a Document carries the words of its sources, not these facts.
"""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import localdate

from treatments.catalogue import refusals
from treatments.catalogue.log import write_log
from treatments.catalogue.models import Source


@transaction.atomic
def record_source_checked(*, source: Source, by: User, at: datetime) -> Source:
    """Somebody read it where it stands: remember the day, in London. Raises CatalogueRefused."""
    _require_right(by)
    held = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    held.accessed_on = localdate(at)
    held.save(update_fields=["accessed_on"])
    write_log(held, "Looked at again.", by=by, at=at)
    return held


@transaction.atomic
def supersede(*, source: Source, successor: Source, by: User, at: datetime) -> Source:
    """What rests on `source` should rest on `successor`. Raises CatalogueRefused."""
    _require_right(by)
    held = _all_held()
    old, new = held[source.pk], held[successor.pk]
    if old == new:
        raise refusals.SupersededByItself
    if old.superseded_by_id:
        raise refusals.SupersededAlready(str(old), str(held[old.superseded_by_id]))
    if _comes_after(new, old, held):
        raise refusals.SupersededInACircle(str(old), str(new))
    old.superseded_by = new
    old.save(update_fields=["superseded_by"])
    write_log(old, f"Superseded by “{new}”.", by=by, at=at)
    return old


@transaction.atomic
def reinstate(*, source: Source, by: User, at: datetime) -> Source:
    """It is good after all: the reverse of supersede(). Raises CatalogueRefused."""
    _require_right(by)
    held = Source.objects.select_for_update(of=("self",)).get(pk=source.pk)
    successor = held.superseded_by
    if successor is None:
        raise refusals.NotSuperseded(str(held))
    held.superseded_by = None
    held.save(update_fields=["superseded_by"])
    write_log(held, f"No longer superseded by “{successor}”.", by=by, at=at)
    return held


def _require_right(by: User) -> None:
    if not by.has_perm("treatments.change_source"):
        raise refusals.MayNotChangeSources


def _all_held() -> dict[int, Source]:
    """All of them, in one order, so that two people cannot close a circle at the same time."""
    rows = Source.objects.defer("text").select_for_update(of=("self",)).order_by("pk")
    return {row.pk: row for row in rows}


def _comes_after(first: Source, sought: Source, held: Mapping[int, Source]) -> bool:
    """Whether the way from `first` to what supersedes it leads to `sought`."""
    step = first.superseded_by_id
    while step:
        if step == sought.pk:
            return True
        step = held[step].superseded_by_id
    return False
