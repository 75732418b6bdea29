"""The statements a query can hang on, by their words: a uid tells an editor nothing."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.text import capfirst

from treatments.catalogue.models import (
    Benefit,
    Drawback,
    Fit,
    Query,
    SideEffect,
    SideEffectGroup,
    Treatment,
    WorkingCopy,
)
from treatments.review.models import Note

# Each kind of row with the field that holds its words.
WORDED = (
    (Benefit, "text"),
    (Drawback, "text"),
    (SideEffectGroup, "lead_in"),
    (SideEffect, "text"),
    (Fit, "strength"),
)


def statements_of(treatment: Treatment) -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices of uid and words, under the names of their parts, in the order of the page."""
    groups = []
    for model, _ in WORDED:
        rows: QuerySet[Any] = model._default_manager.filter(treatment=treatment)
        if model is Fit:
            rows = rows.select_related("dystonia_type")
        if choices := [(str(row.uid), str(row)) for row in rows]:
            groups.append((str(capfirst(model._meta.verbose_name_plural)), choices))
    return groups


def with_statement_words(queries: QuerySet[Query]) -> QuerySet[Query]:
    """Adds `statement_words`: the present words of the statement a query is about, or None."""
    rows = [
        Subquery(model._default_manager.filter(uid=OuterRef("statement_uid")).values(words)[:1])
        for model, words in WORDED
    ]
    return queries.annotate(statement_words=Coalesce(*rows, output_field=TextField()))


def open_queries_of(treatment: WorkingCopy) -> QuerySet[Query]:
    """What is still asked about a treatment, with the words it is asked about."""
    return with_statement_words(Query.objects.filter(treatment=treatment.pk, closed_at=None))


def with_open_count(treatments: QuerySet[Any]) -> QuerySet[Any]:
    """Adds `open_count`: how many queries and notes about each are open, or None."""
    queries = Query.objects.filter(treatment=OuterRef("pk"), closed_at=None)
    notes = Note.objects.open().filter(working_copy=OuterRef("pk"))
    counts = [
        Coalesce(Subquery(rows.order_by().values(owner).values(count=Count("pk"))), 0)
        for rows, owner in ((queries, "treatment"), (notes, "working_copy"))
    ]
    return treatments.annotate(open_count=NullIf(counts[0] + counts[1], Value(0)))


def by_statement(queries: Iterable[Query]) -> dict[UUID | None, list[Query]]:
    """Queries under the uid of their statement."""
    result: dict[Any, list[Query]] = {}
    for query in queries:
        result.setdefault(query.statement_uid, []).append(query)
    return result
