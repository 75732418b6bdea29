"""Which treatments a report is about, as its filters say, and the texts they have."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from treatments.catalogue.assemble import assemble_all
from treatments.catalogue.models import Treatment
from treatments.desk.forms.report import DRAFT, NOBODY
from treatments.desk.states import PUBLIC, SCHEDULED, with_states
from treatments.editions.canonical import Unreadable
from treatments.editions.models import Edition

Identity = tuple[Any, str]  # content_id and language

UNREADABLE = "This edition is not as it was published and cannot be read: run verify_editions."


@dataclass(frozen=True, slots=True)
class Text:
    """What a treatment says; no document where its edition was tampered with."""

    treatment: Treatment
    document: Any  # a Document
    edition: Edition | None = None  # with the annotations of Edition.objects.live


def treatments(asked: Mapping[str, Any], *, at: datetime) -> QuerySet[Any]:
    """Those asked for, by name. A filter that a report does not have asks for everything."""
    rows: QuerySet[Any] = Treatment.objects.order_by("name", "pk")
    if kind := asked.get("kind"):
        rows = rows.filter(kind=kind)
    if name := asked.get("treatment"):
        rows = rows.filter(name__icontains=name)
    if owner := asked.get("owner"):
        rows = rows.filter(owner=None if owner == NOBODY else owner)
    if state := asked.get("state"):
        stated: QuerySet[Any] = with_states(rows, at=at)
        if state == SCHEDULED:
            return stated.filter(coming_kind__isnull=False)
        return stated.filter(state=state)
    return rows


def with_texts(asked: Mapping[str, Any], *, at: datetime) -> QuerySet[Any]:
    """The same; where what readers see is looked at, only those of which they see something."""
    rows = treatments(asked, at=at)
    if asked.get("text") == DRAFT:
        return rows
    stated: QuerySet[Any] = with_states(rows, at=at)
    return stated.filter(state__in=PUBLIC)


def live_editions(rows: Sequence[Treatment], *, at: datetime) -> dict[Identity, Any]:
    """What readers see of each, without the bodies, by identity. One query."""
    found = Edition.objects.live(at=at).filter(content_id__in=[row.content_id for row in rows])
    return {(edition.content_id, edition.language): edition for edition in found.defer("body")}


def texts_of(
    rows: Sequence[Treatment], asked: Mapping[str, Any], *, at: datetime
) -> Iterator[Text]:
    """What each says, in their order: the working copies, or what readers see."""
    if asked.get("text") == DRAFT:
        yield from map(Text, rows, assemble_all(rows))
        return
    found = Edition.objects.live(at=at).filter(content_id__in=[row.content_id for row in rows])
    live = {(edition.content_id, edition.language): edition for edition in found}
    for row in rows:
        if edition := live.get((row.content_id, row.language)):
            yield Text(row, _document(edition), edition)


def _document(edition: Edition) -> Any:
    try:
        return edition.document
    except Unreadable:
        return None
