"""What live editions say, and leave unsaid, about types of dystonia."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from treatments.editions.document import Document, DystoniaType, Fit
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class NamedFit:
    """A fit with the name of the type it is about."""

    dystonia_type: DystoniaType
    fit: Fit


@dataclass(frozen=True, slots=True)
class Mention:
    """What one treatment's source says about one type, or about several at once."""

    edition: Edition
    dystonia_type: DystoniaType
    fit: Fit


@dataclass(frozen=True, slots=True)
class WhatIsSaid:
    """The live treatments, by what their source says about a type of dystonia."""

    named: tuple[Mention, ...]
    in_general: tuple[Mention, ...]  # "most types", "all types"
    silent: tuple[Edition, ...]  # name other types only
    none_named: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A type of dystonia and the treatments that name it."""

    dystonia_type: DystoniaType
    editions: tuple[Edition, ...]


def named_fits(document: Document) -> list[NamedFit]:
    """The fits of a document with the names of their types."""
    types = {word.slug: word for word in document.dystonia_types}
    return [NamedFit(types[fit.dystonia_type], fit) for fit in document.fits]


def what_is_said(about: DystoniaType, editions: Sequence[Edition]) -> WhatIsSaid:
    """Sort the editions by what they say about one type."""
    mentions = [
        Mention(edition, named.dystonia_type, named.fit)
        for edition in editions
        for named in named_fits(edition.document)
    ]
    named = tuple(one for one in mentions if one.dystonia_type.slug == about.slug)
    naming = {one.edition for one in named}
    in_general = tuple(
        one for one in mentions if one.dystonia_type.is_group and one.edition not in naming
    )
    speaking = naming | {one.edition for one in in_general}
    none_named = none_named_by(editions)
    silent = (one for one in editions if one not in speaking and one not in none_named)
    return WhatIsSaid(named, in_general, tuple(silent), none_named)


def none_named_by(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The editions whose source names no type of dystonia at all."""
    return tuple(one for one in editions if not one.document.fits)


def listed(types: Iterable[DystoniaType], editions: Sequence[Edition]) -> list[Listed]:
    """Every type with the treatments that name it."""
    return [Listed(word, tuple(one for one in editions if _names(one, word))) for word in types]


def _names(edition: Edition, word: DystoniaType) -> bool:
    return any(fit.dystonia_type == word.slug for fit in edition.document.fits)
