"""What rests on a source, as the desk lists it: each place with the page it is edited on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from treatments.catalogue.models import Fit, Source, Treatment
from treatments.catalogue.resting import fields_on, rows_on, treatments_on
from treatments.editions.comparison import FIELDS, PARTS
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class Place:
    """Words that rest on a passage, what they are, and where they are edited."""

    part: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Resting:
    """One treatment: the places in its working copy, and the live edition that carries it."""

    treatment: Treatment
    address: str
    places: Sequence[Place]
    edition: Edition | None


def treatments_with(source: Source, *, at: datetime) -> QuerySet[Any]:
    """Treatments whose working copy rests on it, or whose live edition carries it."""
    live = Edition.objects.live(at=at).citing(source.slug)
    same = live.filter(content_id=OuterRef("content_id"), language=OuterRef("language"))
    found = Q(pk__in=treatments_on([source]).values("pk")) | Exists(same)
    return Treatment.objects.filter(found).order_by("name", "pk")


def resting_on(source: Source, treatments: Sequence[Treatment], *, at: datetime) -> list[Resting]:
    """For each of the treatments, in their order. As many queries as there are kinds of rows."""
    places = _places(source, treatments)
    live = Edition.objects.live(at=at).citing(source.slug).defer("body")
    live = live.filter(content_id__in=[treatment.content_id for treatment in treatments])
    editions = {(edition.content_id, edition.language): edition for edition in live}
    return [
        Resting(
            treatment,
            page_of(treatment.pk),
            places.get(treatment.pk, ()),
            editions.get((treatment.content_id, treatment.language)),
        )
        for treatment in treatments
    ]


def page_of(treatment: int) -> str:
    """The change page of a treatment, by its key."""
    return reverse("admin:treatments_treatment_change", args=[treatment])


def _places(source: Source, treatments: Sequence[Treatment]) -> dict[int, list[Place]]:
    among = [treatment.pk for treatment in treatments]
    found: dict[int, list[Place]] = defaultdict(list)
    for treatment, place in (*_in_fields(source, among), *_in_rows(source, among)):
        found[treatment].append(place)
    return found


def _in_fields(source: Source, among: Sequence[int]) -> Iterator[tuple[int, Place]]:
    for name, treatments in fields_on([source]):
        for key, words in treatments.filter(pk__in=among).values_list("pk", name):
            yield key, Place(FIELDS[name], words, f"{page_of(key)}#id_{name}")


def _in_rows(source: Source, among: Sequence[int]) -> Iterator[tuple[int, Place]]:
    for rows in rows_on([source]):
        rows = rows.filter(treatment__in=among).order_by("position", "uid")
        if rows.model is Fit:
            rows = rows.select_related("dystonia_type")
        part = PARTS[str(rows.model._meta.default_related_name)]
        for row in rows:
            address = f"{page_of(row.treatment_id)}#row-{row.uid}"
            yield row.treatment_id, Place(part, str(row), address)
