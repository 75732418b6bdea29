"""A live edition as partners read it: its parts, with what they refer to by key looked up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.urls.converters import UUIDConverter

from treatments.editions import finder, freshness
from treatments.editions.attribution import attribution_of
from treatments.editions.document import (
    Document,
    DystoniaType,
    Effect,
    Passage,
    SideEffectGroup,
    Sourced,
)
from treatments.editions.finder import Found
from treatments.editions.language import LANGUAGE
from treatments.editions.licences import licence_of
from treatments.editions.models import Edition, Release
from treatments.editions.querysets import EditionQuerySet

UNKNOWN_LICENCE = "unknown: reuse not granted"


def live_editions(*, at: datetime) -> EditionQuerySet:
    """What version 1 gives away: all that is live, in the one language there is."""
    live = Edition.objects.live(at=at).treatments().filter(language=LANGUAGE)
    return live.with_next_moment(at=at)


def published(edition: Any, *, at: datetime, only: str = "") -> "Published":
    """One of live_editions(), as it is shown at `at`."""
    ends = freshness.copy_ends(edition, at=at, coming=edition.next_moment)
    return Published(edition, ends, only=only)


def on_its_own(edition: Any, *, at: datetime, live: bool = True) -> "Published":
    """The same for an edition, live or of the past, that was found by itself. One query."""
    lines = Release.objects.of(content_id=edition.content_id, language=edition.language)
    ends = freshness.copy_ends(edition, at=at, coming=lines.next_moment(at=at))
    return Published(edition, ends, live)


def find(treatment: str, *, at: datetime) -> Found:
    """What a slug or a content_id answers. No slug reads like an id: the desk refuses it."""
    if re.fullmatch(UUIDConverter.regex, treatment):
        return finder.by_content_id(treatment, at=at)
    return finder.by_slug(treatment, at=at)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a document says. What it refers to is worded as in that same document."""

    said: Any  # a Sourced, Statement, SideEffectGroup, SideEffect, Fit or Term
    document: Document

    def __getattr__(self, name: str) -> Any:
        return getattr(self.said, name)

    @property
    def provenance(self) -> Passage | None:
        """The passage it rests on, if it rests on one."""
        passages = self.document.passages
        return next((one for one in passages if one.key == self.said.passage), None)

    @property
    def effect(self) -> Effect:
        """Of a side effect: its shared name."""
        return next(one for one in self.document.effects if one.slug == self.said.effect)

    @property
    def dystonia_type(self) -> DystoniaType:
        """Of a fit: the type it is about."""
        types = self.document.dystonia_types
        return next(one for one in types if one.slug == self.said.dystonia_type)

    @property
    def items(self) -> list["Part"]:
        """Of a group: its side effects."""
        return [Part(side_effect, self.document) for side_effect in self.said.side_effects]


@dataclass(frozen=True, slots=True)
class Published:
    """An edition that is `live`, or was. `expires_at`: until when a copy of it may be shown.

    `only` limits its side effects and fits to those under one word.
    """

    edition: Edition
    expires_at: datetime
    live: bool = True
    only: str = ""

    @property
    def document(self) -> Document:
        """All that the edition says."""
        return self.edition.document

    @property
    def name(self) -> Part:
        """Its name, and where that stands."""
        return Part(self.document.name, self.document)

    @property
    def what_it_is(self) -> Part | None:
        """None where the source does not say."""
        return self._unless_silent(self.document.what_it_is)

    @property
    def how_it_works(self) -> Part | None:
        """None where the source does not say."""
        return self._unless_silent(self.document.how_it_works)

    @property
    def benefits(self) -> list[Part]:
        """In the order of the page, as all that follow."""
        return self._parts(self.document.benefits)

    @property
    def drawbacks(self) -> list[Part]:
        """Those that are not side effects."""
        return self._parts(self.document.drawbacks)

    @property
    def side_effects(self) -> list[Part]:
        """Groups, with those items that are asked for."""
        groups = (self._limited(group) for group in self.document.side_effect_groups)
        return self._parts(group for group in groups if group.side_effects or not self.only)

    @property
    def fits(self) -> list[Part]:
        """What is said about types of dystonia."""
        return self._parts(
            fit for fit in self.document.fits if self.only in ("", fit.dystonia_type)
        )

    @property
    def terms(self) -> list[Part]:
        """The glossary terms it uses."""
        return self._parts(self.document.terms)

    @property
    def licence(self) -> str:
        """Those of all its sources; one that states none leaves the whole unknown."""
        return licence_of(self.document.sources) or UNKNOWN_LICENCE

    @property
    def attribution(self) -> str:
        """The words a copy is to carry."""
        return attribution_of(self.document.sources)

    def _parts(self, said: Iterable[Any]) -> list[Part]:
        return [Part(one, self.document) for one in said]

    def _unless_silent(self, field: Sourced) -> Part | None:
        return Part(field, self.document) if field.text else None

    def _limited(self, group: SideEffectGroup) -> SideEffectGroup:
        asked = (one for one in group.side_effects if self.only in ("", one.effect))
        return replace(group, side_effects=tuple(asked))
