"""assemble(): the working copy as a frozen document. Reads, never writes.

The one way from rows to words: preview, checks, review and publishing all read its result.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import prefetch_related_objects

from treatments.catalogue import models
from treatments.catalogue.cited import Cited
from treatments.catalogue.fields import lines_of
from treatments.editions import document as doc
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument, Section

ROWS = (
    "benefits",
    "drawbacks",
    "side_effect_groups",
    "side_effects__effect",
    "fits__dystonia_type",
)
CODES = ("codes", "fits__dystonia_type__codes")


def assemble(copy: models.WorkingCopy) -> Any:
    """The Document, or PageDocument, that this working copy would publish now."""
    return assemble_all([copy])[0]


def assemble_all(copies: Sequence[models.WorkingCopy]) -> list[AnyDocument]:
    """The documents of several, in a number of queries that grows with neither them nor rows."""
    treatments = [copy for copy in copies if copy.subject == doc.TREATMENT]
    pages = [copy for copy in copies if copy.subject == doc.PAGE]
    documents: dict[int, AnyDocument] = {**_treatments(treatments), **_pages(pages)}
    return [documents[copy.pk] for copy in copies]


def _treatments(copies: Sequence[models.WorkingCopy]) -> dict[int, doc.Document]:
    if not copies:
        return {}
    prefetch_related_objects(copies, *ROWS, *CODES)
    glossary = list(models.GlossaryTerm.objects.order_by("slug"))
    passages = models.Passage.objects.cited_by(_passage_ids(copies, glossary))
    return {copy.pk: _document(copy, glossary, Cited(passages)) for copy in copies}


def _pages(copies: Sequence[models.WorkingCopy]) -> dict[int, PageDocument]:
    prefetch_related_objects(copies, "sections")
    return {copy.pk: _page(copy) for copy in copies}


def _page(copy: Any) -> PageDocument:
    return PageDocument(
        content_id=str(copy.content_id),
        language=copy.language,
        slug=copy.slug,
        name=doc.Sourced(copy.name),
        sections=tuple(
            Section(str(row.uid), row.heading, lines_of(row.paragraphs))
            for row in _ordered(copy.sections)
        ),
    )


def _document(
    treatment: Any, glossary: Iterable[models.GlossaryTerm], cited: Cited
) -> doc.Document:
    document = _without_citations(treatment, cited)
    terms = _terms_in(document, glossary, cited)
    return replace(document, terms=terms, passages=cited.passages, sources=cited.sources)


def _passage_ids(treatments: Iterable[Any], glossary: Iterable[models.GlossaryTerm]) -> set[int]:
    ids = {term.passage_id for term in glossary}
    for treatment in treatments:
        ids |= {treatment.name_passage_id, treatment.what_it_is_passage_id}
        ids |= {treatment.how_it_works_passage_id}
        for rows in (path.split("__")[0] for path in ROWS):
            ids |= {row.passage_id for row in getattr(treatment, rows).all()}
    return {pk for pk in ids if pk}


def _without_citations(treatment: Any, cited: Cited) -> doc.Document:
    effects = {row.effect for row in treatment.side_effects.all()}
    types = {row.dystonia_type for row in treatment.fits.all()}
    return doc.Document(
        content_id=str(treatment.content_id),
        language=treatment.language,
        slug=treatment.slug,
        name=cited.sourced(treatment.name, treatment.name_passage_id),
        name_restored=treatment.name_restored,
        also_known_as=lines_of(treatment.also_known_as),
        kind=treatment.kind,
        what_it_is=cited.sourced(treatment.what_it_is, treatment.what_it_is_passage_id),
        how_it_works=cited.sourced(treatment.how_it_works, treatment.how_it_works_passage_id),
        benefits=tuple(_statement(row, cited) for row in _ordered(treatment.benefits)),
        drawbacks=tuple(_statement(row, cited) for row in _ordered(treatment.drawbacks)),
        side_effect_groups=_side_effect_groups(treatment, cited),
        fits=tuple(_fit(row, cited) for row in _ordered(treatment.fits)),
        effects=tuple(
            doc.Effect(slug=word.slug, name=word.name, also_known_as=lines_of(word.also_known_as))
            for word in sorted(effects, key=lambda word: word.slug)
        ),
        dystonia_types=tuple(
            doc.DystoniaType(
                slug=word.slug, name=word.name, is_group=word.is_group, codes=_codes(word)
            )
            for word in sorted(types, key=lambda word: word.slug)
        ),
        codes=_codes(treatment),
    )


def _codes(owner: Any) -> tuple[doc.Code, ...]:
    """Of a treatment or a type, by vocabulary."""
    return tuple(
        doc.Code(
            system=row.system,
            code=row.code,
            relation=row.relation,
            version=row.version,
            source=row.source,
            name=row.name,
            checked_on=row.checked_on.isoformat() if row.checked_on else "",
        )
        for row in sorted(owner.codes.all(), key=lambda row: (row.system, row.code))
    )


def _ordered(rows: Any) -> list[Any]:
    return sorted(rows.all(), key=lambda row: (row.position, str(row.uid)))


def _statement(row: models.Benefit | models.Drawback, cited: Cited) -> doc.Statement:
    return doc.Statement(
        uid=str(row.uid),
        text=row.text,
        topic=row.topic,
        passage=cited.key(row.passage_id),
        points=lines_of(row.points),
        sought_as_side_effect=getattr(row, "sought_as_side_effect", False),
    )


def _side_effect_groups(treatment: Any, cited: Cited) -> tuple[doc.SideEffectGroup, ...]:
    """Groups in order; those without a lead-in come last, together, in a nameless group."""
    under: dict[int | None, list[doc.SideEffect]] = {}
    for row in _ordered(treatment.side_effects):
        under.setdefault(row.group_id, []).append(_side_effect(row, cited))
    groups = [
        doc.SideEffectGroup(
            uid=str(group.uid),
            lead_in=group.lead_in,
            closing=group.closing,
            passage=cited.key(group.passage_id),
            side_effects=tuple(under.get(group.pk, ())),
        )
        for group in _ordered(treatment.side_effect_groups)
    ]
    if None in under:
        groups.append(doc.SideEffectGroup("", "", "", "", tuple(under[None])))
    return tuple(groups)


def _side_effect(row: models.SideEffect, cited: Cited) -> doc.SideEffect:
    return doc.SideEffect(
        uid=str(row.uid),
        text=row.text,
        effect=row.effect.slug,
        topic=row.topic,
        passage=cited.key(row.passage_id),
        frequency=row.frequency,
        duration=row.duration,
        amount=row.amount,
        condition=row.condition,
    )


def _fit(row: models.Fit, cited: Cited) -> doc.Fit:
    return doc.Fit(
        uid=str(row.uid),
        dystonia_type=row.dystonia_type.slug,
        strength=row.strength,
        condition=row.condition,
        passage=cited.key(row.passage_id),
    )


def _term(term: models.GlossaryTerm, cited: Cited) -> doc.Term:
    return doc.Term(
        slug=term.slug,
        name=term.name,
        definition=term.definition,
        also_known_as=lines_of(term.also_known_as),
        passage=cited.key(term.passage_id),
    )


def _terms_in(
    document: doc.Document, glossary: Iterable[models.GlossaryTerm], cited: Cited
) -> tuple[doc.Term, ...]:
    """The terms whose name, or another name of theirs, stands in the document as words."""
    text = "\n".join(document.texts).lower()
    return tuple(
        _term(term, cited)
        for term in glossary
        if doc.named_in((term.name, *lines_of(term.also_known_as)), text)
    )
