"""A document shown as if it were published: among the live editions, in its own place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.http import HttpResponse

from treatments.catalogue.models import WorkingCopy
from treatments.editions.document import Document
from treatments.pages.leaflet import comparison, leaflet
from treatments.pages.reading import in_order, live_in_order
from treatments.pages.standing import standing
from treatments.visitors import answers


@dataclass(frozen=True, slots=True)
class Draft:
    """Stands where its edition would, with what the public templates read of one."""

    document: Document

    @property
    def content_id(self) -> UUID:
        return UUID(self.document.content_id)

    @property
    def name(self) -> str:
        return self.document.name.text

    @property
    def slug(self) -> str:
        return self.document.slug


def leaflet_of(document: Document, *, at: datetime) -> dict[str, Any]:
    """For pages/treatment.html and what extends it."""
    draft, others = Draft(document), _others(document, at)
    return leaflet(draft, in_order([*others, draft])) | _without_page(document, at)


def comparison_with(document: Document, *, at: datetime) -> dict[str, Any]:
    """For pages/compare.html and what extends it. How a draft stands, its banner says."""
    others = _others(document, at)
    editions = in_order([*others, Draft(document)])
    return comparison(editions) | {"standing": standing(others)}


def saved_at(copy: WorkingCopy) -> datetime | None:
    """When somebody last saved it, or a word that it shares. None after a raw load."""
    return copy.contributions.aggregate(last=Max("at"))["last"]


def kept_out(response: HttpResponse) -> HttpResponse:
    """The headers of a text that nobody published: no store, no search engine, no referrer."""
    return answers.kept_out(response, secret=True)


def _others(document: Document, at: datetime) -> list[Any]:
    live = live_in_order(at=at, language=document.language)
    return [edition for edition in live if str(edition.content_id) != document.content_id]


def _without_page(document: Document, at: datetime) -> dict[str, Any]:
    """The words to which no public page leads yet: a link would lead nowhere."""
    live = [edition.document for edition in live_in_order(at=at, language=document.language)]
    effects = {word.slug for one in live for word in one.effects}
    types = {word.slug for one in live for word in one.dystonia_types}
    return {
        "effects_without_page": {word.slug for word in document.effects} - effects,
        "types_without_page": {word.slug for word in document.dystonia_types} - types,
    }
