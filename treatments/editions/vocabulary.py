"""The shared words as live editions give them. Where two differ, the latest release wins."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from treatments.editions.document import DystoniaType, Effect, Term
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition

W = TypeVar("W", Effect, DystoniaType, Term)


def effects(*, at: datetime, language: str = LANGUAGE) -> list[Effect]:
    """Every side effect a live edition mentions, by name."""
    return _words(edition.document.effects for edition in _oldest_first(at, language))


def dystonia_types(*, at: datetime, language: str = LANGUAGE) -> list[DystoniaType]:
    """Every type of dystonia a live edition names, by name; groups of types included."""
    return _words(edition.document.dystonia_types for edition in _oldest_first(at, language))


def terms(*, at: datetime, language: str = LANGUAGE) -> list[Term]:
    """Every glossary term a live edition uses, by name; some have no definition."""
    return _words(edition.document.terms for edition in _oldest_first(at, language))


def _oldest_first(at: datetime, language: str) -> Iterable[Edition]:
    live = Edition.objects.live(at=at).treatments().filter(language=language)
    return live.order_by("live_since", "pk").iterator()


def _words(lists: Iterable[tuple[W, ...]]) -> list[W]:
    latest = {word.slug: word for words in lists for word in words}
    return sorted(latest.values(), key=lambda word: word.name.casefold())
