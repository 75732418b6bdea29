"""The shared words as live editions give them. Where two differ, the latest release wins.

Whoever asks passes the editions they show: asked for twice, they may differ.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from treatments.editions.document import DystoniaType, Effect, Term
from treatments.editions.models import Edition

W = TypeVar("W", Effect, DystoniaType, Term)


def effects(live: Iterable[Edition]) -> list[Effect]:
    """Every side effect these live editions mention, by name."""
    return _words(edition.document.effects for edition in _oldest_first(live))


def dystonia_types(live: Iterable[Edition]) -> list[DystoniaType]:
    """Every type of dystonia these live editions name, by name; groups of types included."""
    return _words(edition.document.dystonia_types for edition in _oldest_first(live))


def terms(live: Iterable[Edition]) -> list[Term]:
    """Every glossary term these live editions use, by name; some have no definition."""
    return _words(edition.document.terms for edition in _oldest_first(live))


def _oldest_first(live: Iterable[Any]) -> list[Any]:
    """`live` is as Edition.objects.live() gives it."""
    return sorted(live, key=lambda edition: (edition.live_since, edition.pk))


def _words(lists: Iterable[tuple[W, ...]]) -> list[W]:
    latest = {word.slug: word for words in lists for word in words}
    return sorted(latest.values(), key=lambda word: word.name.casefold())
