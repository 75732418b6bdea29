"""A treatment as prose: headings, paragraphs and lists, for the formats that people read.

The words are the document's. Where the source is silent, that is said in a sentence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from treatments.api.addresses import address
from treatments.api.v1.published import Published
from treatments.editions.days import today
from treatments.editions.document import Document, SideEffect, Statement
from treatments.editions.models import ReviewState

QUALITIES = ("frequency", "duration", "amount", "condition")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, perhaps with lines of its own."""

    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A list, with the words before and after it; or only words."""

    before: str = ""
    items: tuple[Item, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All of it. `standing`: how the text stands. `page`: where readers find it."""

    name: str
    language: str
    sections: tuple[Section, ...]
    standing: tuple[str, ...]
    attribution: str
    licence: str
    page: str


def reading(treatment: Published) -> Reading:
    """The live edition of a treatment as prose."""
    document = treatment.document
    return Reading(
        name=document.name.text,
        language=document.language,
        sections=tuple(_sections(document)),
        standing=tuple(_standing(treatment)),
        attribution=treatment.attribution,
        licence=treatment.licence,
        page=address("pages:treatment", treatment.edition.slug),
    )


def _sections(document: Document) -> Iterator[Section]:
    yield _section("What it is", _words(document.what_it_is.text), "does not say what it is")
    yield _section("How it works", _words(document.how_it_works.text), "does not say how it works")
    yield _section("Types of dystonia", _list(_fits(document)), "names no type of dystonia")
    yield _section("Benefits", _list(map(_item, document.benefits)), "lists no benefits")
    beyond = " beyond side effects" if document.side_effect_groups else ""
    drawbacks = _list(map(_item, document.drawbacks))
    yield _section("Drawbacks", drawbacks, f"lists no drawbacks{beyond}")
    groups = [
        Block(group.lead_in, tuple(map(_effect, group.side_effects)), group.closing)
        for group in document.side_effect_groups
    ]
    yield _section("Side effects", groups, "does not list side effects")


def _section(heading: str, blocks: list[Block], gap: str) -> Section:
    return Section(heading, tuple(blocks) or (Block(f"Our source {gap}."),))


def _words(text: str) -> list[Block]:
    return [Block(text)] if text else []


def _list(items: Iterable[Item]) -> list[Block]:
    found = tuple(items)
    return [Block(items=found)] if found else []


def _item(statement: Statement) -> Item:
    return Item(statement.text, statement.points)


def _fits(document: Document) -> Iterator[Item]:
    names = {one.slug: one.name for one in document.dystonia_types}
    for fit in document.fits:
        said = ", ".join(f"“{words}”" for words in (fit.strength, fit.condition) if words)
        yield Item(f"{names[fit.dystonia_type]}: {said or 'not stated how far'}")


def _effect(one: SideEffect) -> Item:
    stated = [f"{name}: “{getattr(one, name)}”" for name in QUALITIES if getattr(one, name)]
    return Item(f"{one.text} ({'; '.join(stated)})" if stated else one.text)


def _standing(treatment: Published) -> Iterator[str]:
    edition: Any = treatment.edition
    since: datetime = edition.live_since
    yield f"Edition {edition.number}, published {_said(today(now=since))}."
    label = str(ReviewState(edition.review_state).label)
    yield f"{label[0].upper()}{label[1:]}."
    reviewed: date | None = edition.last_reviewed
    yield f"Last reviewed {_said(reviewed)}." if reviewed else "Never reviewed."
    overdue: date | None = edition.overdue_since
    due: date | None = edition.next_review
    if overdue:
        yield f"A review was due on {_said(overdue)} and has not been made since."
    elif due:
        yield f"Next review due {_said(due)}."
    expires = treatment.expires_at
    yield f"This copy holds until {_said(expires.date())}, {expires:%H:%M} UTC."
    yield "It repeats its source. It is not advice about anybody."


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
