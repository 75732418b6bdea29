"""restore(): make the working copy say what a document says, row by uid.

Used to discard a draft back to the live edition, and by tests to build their world.
Shared words and codes stay as they are now; those that are missing are made again.
"""

import itertools
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue import models
from treatments.catalogue.actions import record_contribution
from treatments.editions import document as doc
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument


@transaction.atomic
def restore(
    *,
    document: AnyDocument,
    by: User | None,
    at: datetime,
    act: str = models.Contribution.Act.RESTORED,
) -> Any:
    """Write the document into the working copy, making it if there is none. Not published."""
    copy = _page(document) if isinstance(document, PageDocument) else _treatment(document)
    record_contribution(copy=copy, by=by, at=at, act=act)
    return type(copy).objects.get(pk=copy.pk)


def _page(document: PageDocument) -> models.Page:
    page, _ = models.Page.objects.update_or_create(
        content_id=document.content_id,
        language=document.language,
        defaults={"slug": document.slug, "name": document.name.text},
    )
    page.sections.all().delete()
    for position, section in enumerate(document.sections, 1):
        page.sections.create(
            uid=section.uid,
            position=position,
            heading=section.heading,
            paragraphs="\n".join(section.paragraphs),
        )
    return page


def _treatment(document: doc.Document) -> models.Treatment:
    vocabulary = _Vocabulary(document)
    treatment, _ = models.Treatment.objects.update_or_create(
        content_id=document.content_id,
        language=document.language,
        defaults={
            "slug": document.slug,
            "name": document.name.text,
            "name_passage": vocabulary.passage(document.name.passage),
            "name_restored": document.name_restored,
            "also_known_as": "\n".join(document.also_known_as),
            "kind": document.kind,
            "what_it_is": document.what_it_is.text,
            "what_it_is_passage": vocabulary.passage(document.what_it_is.passage),
            "how_it_works": document.how_it_works.text,
            "how_it_works_passage": vocabulary.passage(document.how_it_works.passage),
        },
    )
    # Rows are made anew under their old uids: nothing points at them but by uid, and two
    # rows that swapped a word could not be updated one after the other.
    for rows in ("side_effects", "side_effect_groups", "benefits", "drawbacks", "fits"):
        getattr(treatment, rows).all().delete()
    _write_statements(treatment.benefits, document.benefits, vocabulary)
    _write_statements(treatment.drawbacks, document.drawbacks, vocabulary)
    _write_side_effects(treatment, document, vocabulary)
    _write_fits(treatment, document, vocabulary)
    _write_codes(treatment, document.codes)
    return treatment


class _Vocabulary:
    """Finds the rows of a document's shared words, making those that are missing."""

    def __init__(self, document: doc.Document) -> None:
        self.sources = {source.slug: _source(source) for source in document.sources}
        self.passages = {p.key: self._passage(p) for p in document.passages}
        self.effects = {word.slug: _word(models.Effect, word) for word in document.effects}
        self.types = {
            word.slug: _word(models.DystoniaType, word, is_group=word.is_group)
            for word in document.dystonia_types
        }
        for word in document.dystonia_types:
            _write_codes(self.types[word.slug], word.codes)
        for term in document.terms:
            _word(
                models.GlossaryTerm,
                term,
                definition=term.definition,
                passage=self.passage(term.passage),
            )

    def passage(self, key: str) -> models.Passage | None:
        return self.passages[key] if key else None

    def _passage(self, passage: doc.Passage) -> models.Passage:
        row, made = models.Passage.objects.get_or_create(
            source=self.sources[passage.source],
            first_line=passage.first_line,
            last_line=passage.last_line,
            defaults={"words": passage.words},
        )
        if made:
            for number, repair in enumerate(passage.repairs, 1):
                row.repairs.create(
                    number=number,
                    printed=repair.printed,
                    repaired=repair.repaired,
                    reason=repair.reason,
                )
        return row


def _source(source: doc.Source) -> models.Source:
    row, _ = models.Source.objects.get_or_create(
        slug=source.slug,
        defaults={
            "title": source.title,
            "publisher": source.publisher,
            "address": source.address,
            "published": source.published,
            "licence": source.licence,
        },
    )
    return row


def _word(model: Any, word: Any, **more: Any) -> Any:
    defaults = {"name": word.name, **more}
    if hasattr(word, "also_known_as"):
        defaults["also_known_as"] = "\n".join(word.also_known_as)
    return model.objects.get_or_create(slug=word.slug, defaults=defaults)[0]


def _write_statements(rows: Any, statements: Any, vocabulary: _Vocabulary) -> None:
    for position, statement in enumerate(statements, 1):
        more = {}
        if rows.model is models.Drawback:
            more["sought_as_side_effect"] = statement.sought_as_side_effect
        rows.create(
            uid=statement.uid,
            position=position,
            text=statement.text,
            topic=statement.topic,
            points="\n".join(statement.points),
            passage=vocabulary.passage(statement.passage),
            **more,
        )


def _write_side_effects(
    treatment: models.Treatment, document: doc.Document, vocabulary: _Vocabulary
) -> None:
    count = itertools.count(1)
    for place, group in enumerate(document.side_effect_groups, 1):
        row = None
        if group.uid:  # without one, these side effects stand under no lead-in
            row = treatment.side_effect_groups.create(
                uid=group.uid,
                position=place,
                lead_in=group.lead_in,
                closing=group.closing,
                passage=vocabulary.passage(group.passage),
            )
        for side_effect in group.side_effects:
            treatment.side_effects.create(
                uid=side_effect.uid,
                position=next(count),
                group=row,
                effect=vocabulary.effects[side_effect.effect],
                text=side_effect.text,
                topic=side_effect.topic,
                frequency=side_effect.frequency,
                duration=side_effect.duration,
                amount=side_effect.amount,
                condition=side_effect.condition,
                passage=vocabulary.passage(side_effect.passage),
            )


def _write_fits(
    treatment: models.Treatment, document: doc.Document, vocabulary: _Vocabulary
) -> None:
    for position, fit in enumerate(document.fits, 1):
        treatment.fits.create(
            uid=fit.uid,
            position=position,
            dystonia_type=vocabulary.types[fit.dystonia_type],
            strength=fit.strength,
            condition=fit.condition,
            passage=vocabulary.passage(fit.passage),
        )


def _write_codes(owner: Any, codes: Iterable[doc.Code]) -> None:
    """Those that a treatment or a type lacks."""
    for code in codes:
        facts = {name: getattr(code, name) for name in ("relation", "version", "source", "name")}
        owner.codes.get_or_create(
            system=code.system,
            code=code.code,
            defaults={**facts, "checked_on": code.checked_on or None},
        )
