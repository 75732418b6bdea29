"""assemble(): the working copy as a frozen Document. Reads, never writes.

The one way from rows to words: preview, checks, review and publishing all read its result.
"""

import re
from collections.abc import Iterable, Sequence

from django.db.models import prefetch_related_objects

from treatments.catalogue import models
from treatments.catalogue.fields import lines_of
from treatments.catalogue.querysets import EVERYTHING
from treatments.editions import document as doc


def assemble(
    treatment: models.Treatment, *, glossary: Sequence[models.GlossaryTerm] | None = None
) -> doc.Document:
    """The Document this working copy would publish now.

    `glossary` spares the query for it when many are assembled.
    """
    prefetch_related_objects([treatment], *EVERYTHING)
    passages = _Passages()
    parts = {
        "name": passages.rest(treatment.name, treatment.name_passage),
        "what_it_is": passages.rest(treatment.what_it_is, treatment.what_it_is_passage),
        "how_it_works": passages.rest(treatment.how_it_works, treatment.how_it_works_passage),
        "benefits": tuple(_statement(row, passages) for row in _ordered(treatment.benefits)),
        "drawbacks": tuple(_statement(row, passages) for row in _ordered(treatment.drawbacks)),
        "side_effect_groups": _side_effect_groups(treatment, passages),
        "fits": tuple(_fit(row, passages) for row in _ordered(treatment.fits)),
    }
    if glossary is None:
        glossary = models.GlossaryTerm.objects.select_related("passage__source").prefetch_related(
            "passage__repairs"
        )
    terms = tuple(_term(term, passages) for term in _used(glossary, parts))
    effects = {row.effect for row in treatment.side_effects.all()}
    types = {row.dystonia_type for row in treatment.fits.all()}
    return doc.Document(
        content_id=str(treatment.content_id),
        language=treatment.language,
        slug=treatment.slug,
        name_restored=treatment.name_restored,
        also_known_as=lines_of(treatment.also_known_as),
        kind=treatment.kind,
        **parts,
        effects=tuple(
            doc.Effect(slug=word.slug, name=word.name, also_known_as=lines_of(word.also_known_as))
            for word in sorted(effects, key=lambda word: word.slug)
        ),
        dystonia_types=tuple(
            doc.DystoniaType(slug=word.slug, name=word.name, is_group=word.is_group)
            for word in sorted(types, key=lambda word: word.slug)
        ),
        terms=terms,
        passages=passages.used,
        sources=passages.sources,
    )


class _Passages:
    """Collects the passages a document rests on while its parts are built."""

    def __init__(self) -> None:
        self._by_key: dict[str, models.Passage] = {}

    def key(self, passage: models.Passage | None) -> str:
        if passage is None:
            return ""
        self._by_key[passage.key] = passage
        return passage.key

    def rest(self, text: str, passage: models.Passage | None) -> doc.Sourced:
        """A field's words on their passage; a passage without words is not carried."""
        return doc.Sourced(text, self.key(passage)) if text else doc.Sourced()

    @property
    def used(self) -> tuple[doc.Passage, ...]:
        ordered = sorted(
            self._by_key.values(), key=lambda p: (p.source.slug, p.first_line, p.last_line)
        )
        return tuple(
            doc.Passage(
                key=passage.key,
                source=passage.source.slug,
                first_line=passage.first_line,
                last_line=passage.last_line,
                words=passage.words,
                repairs=tuple(
                    doc.Repair(repair.printed, repair.repaired, repair.reason)
                    for repair in sorted(passage.repairs.all(), key=lambda repair: repair.number)
                ),
            )
            for passage in ordered
        )

    @property
    def sources(self) -> tuple[doc.Source, ...]:
        by_slug = {p.source.slug: p.source for p in self._by_key.values()}
        return tuple(
            doc.Source(
                slug=source.slug,
                title=source.title,
                publisher=source.publisher,
                address=source.address,
                published=source.published,
                licence=source.licence,
            )
            for _, source in sorted(by_slug.items())
        )


def _ordered(rows) -> list:
    return sorted(rows.all(), key=lambda row: (row.position, str(row.uid)))


def _statement(row: models.Benefit | models.Drawback, passages: _Passages) -> doc.Statement:
    return doc.Statement(
        uid=str(row.uid),
        text=row.text,
        topic=row.topic,
        passage=passages.key(row.passage),
        points=lines_of(row.points),
        sought_as_side_effect=getattr(row, "sought_as_side_effect", False),
    )


def _side_effect_groups(
    treatment: models.Treatment, passages: _Passages
) -> tuple[doc.SideEffectGroup, ...]:
    """Groups in order; those without a lead-in come last, together, in a nameless group."""
    under: dict[int | None, list[doc.SideEffect]] = {}
    for row in _ordered(treatment.side_effects):
        under.setdefault(row.group_id, []).append(_side_effect(row, passages))
    groups = [
        doc.SideEffectGroup(
            uid=str(group.uid),
            lead_in=group.lead_in,
            closing=group.closing,
            passage=passages.key(group.passage),
            side_effects=tuple(under.get(group.pk, ())),
        )
        for group in _ordered(treatment.side_effect_groups)
    ]
    if None in under:
        groups.append(doc.SideEffectGroup("", "", "", "", tuple(under[None])))
    return tuple(groups)


def _side_effect(row: models.SideEffect, passages: _Passages) -> doc.SideEffect:
    return doc.SideEffect(
        uid=str(row.uid),
        text=row.text,
        effect=row.effect.slug,
        topic=row.topic,
        passage=passages.key(row.passage),
        frequency=row.frequency,
        duration=row.duration,
        amount=row.amount,
        condition=row.condition,
    )


def _fit(row: models.Fit, passages: _Passages) -> doc.Fit:
    return doc.Fit(
        uid=str(row.uid),
        dystonia_type=row.dystonia_type.slug,
        strength=row.strength,
        condition=row.condition,
        passage=passages.key(row.passage),
    )


def _term(term: models.GlossaryTerm, passages: _Passages) -> doc.Term:
    return doc.Term(
        slug=term.slug,
        name=term.name,
        definition=term.definition,
        also_known_as=lines_of(term.also_known_as),
        passage=passages.key(term.passage),
    )


def _used(
    glossary: Iterable[models.GlossaryTerm], parts: dict[str, object]
) -> list[models.GlossaryTerm]:
    """The terms whose name, or another name of theirs, stands in the document as words."""
    text = "\n".join(_texts(parts)).lower()
    return [term for term in sorted(glossary, key=lambda term: term.slug) if _stands_in(term, text)]


def _stands_in(term: models.GlossaryTerm, text: str) -> bool:
    names = (term.name, *lines_of(term.also_known_as))
    return any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) for name in names)


def _texts(parts: dict[str, object]) -> Iterable[str]:
    for key in ("name", "what_it_is", "how_it_works"):
        yield parts[key].text
    for statement in (*parts["benefits"], *parts["drawbacks"]):
        yield statement.text
        yield from statement.points
    for group in parts["side_effect_groups"]:
        yield from (group.lead_in, group.closing)
        yield from (side_effect.text for side_effect in group.side_effects)
        yield from (side_effect.condition for side_effect in group.side_effects)
    for fit in parts["fits"]:
        yield from (fit.strength, fit.condition)
