"""Which treatments a reader asks for side by side: two or three of those that are live.

The choice is the address, and one choice has one address: the slugs in alphabetical order, each
once.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from treatments.editions import finder
from treatments.editions.finder import Answer, Found
from treatments.editions.language import in_use

FEWEST, MOST = 2, 3
# What is not live is looked up in the log. Nobody mistypes more; a program may go on for ever.
LOOKED_UP = 9
SLUG = re.compile(r"[-a-zA-Z0-9_]+")


class ChoiceConverter:
    """For path(): <choice:slugs>. Any number of slugs: a wrong number is explained."""

    regex = rf"{SLUG.pattern}(?:/{SLUG.pattern})*"

    def to_python(self, value: str) -> tuple[str, ...]:
        return tuple(value.split("/"))

    def to_url(self, value: Iterable[str]) -> str:
        return "/".join(sorted(value))


@dataclass(frozen=True, slots=True)
class Ended:
    """A treatment that was asked for and is not shown, with the line of the log that says why."""

    slug: str
    found: Found


@dataclass(frozen=True, slots=True)
class Choice:
    """`slugs`: the present ones of live treatments, in alphabetical order, each once."""

    slugs: tuple[str, ...]
    ended: tuple[Ended, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        """Was something asked for that cannot be shown?"""
        return bool(self.ended or self.unknown)

    @property
    def complete(self) -> bool:
        """Is it a comparison?"""
        return FEWEST <= len(self.slugs) <= MOST and not self.missing


def choose(asked: Iterable[str], live: Collection[str], *, at: datetime) -> Choice:
    """What was asked for, sorted out. `live`: the slugs of the live treatments.

    A treatment that moved, or that leads to another, is chosen under its present slug.
    """
    wanted = tuple(dict.fromkeys(asked))
    chosen = {slug for slug in wanted if slug in live}
    ended, unknown = [], []
    for place, slug in enumerate(slug for slug in wanted if slug not in live):
        found = Found(Answer.UNKNOWN)
        # What is no slug is not shown to the database, which may refuse its characters.
        if place < LOOKED_UP and SLUG.fullmatch(slug):
            found = finder.by_slug(slug, at=at, language=in_use())
        present = found.edition.slug if found.edition else found.slug
        if present:
            chosen.add(present)
        elif found.release:
            ended.append(Ended(slug, found))
        else:
            unknown.append(slug)
    return Choice(tuple(sorted(chosen)), tuple(ended), tuple(unknown))
