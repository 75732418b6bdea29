"""The shared words, passages and sources that a merged document needs. Plain Python."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from treatments.editions.document import Document


def with_words(merged: Document, *, base: Any, ours: Any, theirs: Any) -> Document:
    """`merged` with every word it refers to, as ours words it, or else theirs.

    Which glossary terms stand in a text is found when the working copy is assembled; here a
    term stays that one side found, unless the other found it gone.
    """
    sides = (base, theirs, ours)  # the later one gives the wording
    effects, types, terms, passages, sources = (
        {key(word): word for side in sides for word in getattr(side, name)}
        for name, key in (
            ("effects", _slug),
            ("dystonia_types", _slug),
            ("terms", _slug),
            ("passages", lambda passage: passage.key),
            ("sources", _slug),
        )
    )
    was, mine, yours = ({_slug(term) for term in side.terms} for side in (base, ours, theirs))
    stay = {slug for slug in mine | yours if slug in mine & yours or slug not in was}
    merged = replace(
        merged,
        effects=_named(effects, {row.effect for row in merged.side_effects}),
        dystonia_types=_named(types, {fit.dystonia_type for fit in merged.fits}),
        terms=_named(terms, stay),
    )
    cited = [passages[key] for key in set(_cited(merged)) if key]
    cited.sort(key=lambda passage: (passage.source, passage.first_line, passage.last_line))
    rests_on = {passage.source for passage in cited}
    return replace(merged, passages=tuple(cited), sources=_named(sources, rests_on))


def _slug(word: Any) -> str:
    return str(word.slug)


def _named(words: Mapping[str, Any], slugs: set[str]) -> tuple[Any, ...]:
    return tuple(words[slug] for slug in sorted(slugs))


def _cited(document: Document) -> Iterator[str]:
    for field in (document.name, document.what_it_is, document.how_it_works):
        yield field.passage
    rows = (document.benefits, document.drawbacks, document.side_effect_groups, document.fits)
    for row in (*(row for part in rows for row in part), *document.side_effects, *document.terms):
        yield row.passage
