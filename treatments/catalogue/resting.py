"""What rests on a source: the places in the working copies that point at a passage of it.

As a Document carries them: a field without words rests on nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F, Q, QuerySet

from treatments.catalogue.models import (
    Benefit,
    Drawback,
    Fit,
    GlossaryTerm,
    SideEffect,
    SideEffectGroup,
    Source,
    Treatment,
)
from treatments.catalogue.models.row import TreatmentRow

# The fields of a treatment that have a passage of their own, in the order of the page.
FIELDS = ("name", "what_it_is", "how_it_works")
ROWS: tuple[type[TreatmentRow], ...] = (Benefit, Drawback, SideEffectGroup, SideEffect, Fit)

Sources = QuerySet[Source] | Iterable[Source]


def rows_on(sources: Sources) -> Iterator[QuerySet[Any]]:
    """The rows that rest on one of the sources, one query for each kind of row."""
    for model in ROWS:
        yield model._default_manager.filter(passage__source__in=sources)


def fields_on(sources: Sources) -> Iterator[tuple[str, QuerySet[Any]]]:
    """For each field with a passage, the treatments whose field rests on one of the sources."""
    for name in FIELDS:
        on_it = Q(**{f"{name}_passage__source__in": sources})
        yield name, Treatment.objects.filter(on_it).exclude(**{name: ""})


def terms_on(sources: Sources) -> QuerySet[GlossaryTerm]:
    """The glossary's terms that rest on one of the sources."""
    return GlossaryTerm.objects.filter(passage__source__in=sources)


def treatments_on(sources: Sources) -> QuerySet[Any]:
    """The treatments any part of which rests on one of the sources.

    Asked from the side of the passages, so that it costs little where there are few.
    """
    found = Q()
    for rows in rows_on(sources):
        found |= Q(pk__in=rows.order_by().values("treatment"))
    for _, treatments in fields_on(sources):
        found |= Q(pk__in=treatments.order_by().values("pk"))
    return Treatment.objects.filter(found)


def counts_on(sources: Sources, *, among: Iterable[int]) -> Counter[tuple[int, int]]:
    """How many places of a treatment rest on a source, by (treatment, source). One query."""
    keys = list(among)
    places = [
        rows.order_by()
        .filter(treatment__in=keys)
        .values_list(F("treatment_id"), F("passage__source_id"))
        for rows in rows_on(sources)
    ]
    places += [
        treatments.order_by().filter(pk__in=keys).values_list(F("pk"), F(f"{name}_passage__source"))
        for name, treatments in fields_on(sources)
    ]
    first, *others = places
    return Counter(first.union(*others, all=True))
