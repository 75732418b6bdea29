"""Thousands of live treatments, each with words of its own, to search among.

Editions, facets and lines of the log are written in bulk, as `load_catalogue` and the press would
leave them; what search knows of them is made by the verb that `rebuild_search` calls. The words
are invented syllables, as frequent as words of a language are; nothing in them means anything.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import accumulate
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from tests.universe import SOURCE, STARTED, uid
from treatments.editions import document as doc
from treatments.editions.models import Edition, Facet, Release, ReleaseLog
from treatments.editions.models.facet import facets_of
from treatments.editions.search.actions import rebuild

Item = TypeVar("Item")

SEED = 20260302
VOCABULARY, EFFECTS = 20_000, 300
STATEMENTS, WORDS = 20, 15
SYLLABLES = [one + other for one in "bcdfgklmnprstvxz" for other in ("a", "en", "i", "ol", "us")]
# What the questions of the measurement look for.
EVERYWHERE, COMMON, RARE = "dystonia", "swallowing", "quadrille"
ONE_IN_COMMON, ONE_IN_RARE = 7, 875


@transaction.atomic
def publish(count: int) -> None:
    """So many treatments that readers see."""
    log = ReleaseLog.lock()
    for documents in _by(500, list(_documents(count))):
        editions = Edition.objects.bulk_create(_edition(one) for one in documents)
        Facet.objects.bulk_create(facet for one in editions for facet in facets_of(one))
        lines = []
        for edition in editions:
            log.last_sequence += 1
            lines.append(_line(edition, log.last_sequence))
        Release.objects.bulk_create(lines)
    log.save()
    rebuild(at=timezone.now())


def _edition(document: doc.Document) -> Edition:
    return Edition(
        content_id=UUID(document.content_id),
        language=document.language,
        subject=document.document,
        number=1,
        slug=document.slug,
        name=document.name.text,
        schema=document.schema,
        body=document.body,
        digest=document.digest,
        change_kind="first",
        change_note="First.",
        pressed_by="Test Publisher",
        pressed_at=STARTED,
    )


def _line(edition: Edition, sequence: int) -> Release:
    return Release(
        sequence=sequence,
        content_id=edition.content_id,
        language=edition.language,
        kind="live",
        edition=edition,
        effective_at=STARTED + timedelta(seconds=sequence),
        recorded_at=STARTED,
        recorded_by="Test Publisher",
        explanation="First.",
        review_state="unreviewed",
    )


def _documents(count: int) -> Iterator[doc.Document]:
    chance = random.Random(SEED)  # noqa: S311 (the same texts in every run, not a secret)
    words = _vocabulary(chance)
    weights = list(accumulate(1 / (place + 5) for place in range(len(words))))
    effects = [" ".join(words[300 + 2 * n : 302 + 2 * n]) for n in range(EFFECTS)]
    for number in range(count):
        said = chance.choices(words, cum_weights=weights, k=STATEMENTS * WORDS)
        said[chance.randrange(len(said))] = EVERYWHERE
        if number % ONE_IN_COMMON == 0:
            said[7:9] = ["difficult", COMMON]
        if number % ONE_IN_RARE == 0:
            said[11] = RARE
        sentences = [" ".join(one).capitalize() + "." for one in _by(WORDS, said)]
        yield _document(number, words[number % len(words)], sentences, chance.sample(effects, 5))


def _document(number: int, name: str, said: list[str], effects: list[str]) -> doc.Document:
    slug = f"{name}-{number}"
    passage = doc.Passage("leaflet#L1", "leaflet", 1, 1, "Treatment options for dystonia")
    rows = [
        doc.Statement(uid(f"{slug} {place}"), text, "effectiveness", passage.key)
        for place, text in enumerate(said[2:])
    ]
    listed = tuple(sorted(effects))
    return doc.Document(
        content_id=uid(slug),
        language="en-GB",
        slug=slug,
        name=doc.Sourced(f"{name} {number}".capitalize(), passage.key),
        kind="medicine",
        what_it_is=doc.Sourced(said[0], passage.key),
        how_it_works=doc.Sourced(said[1], passage.key),
        benefits=tuple(rows[::2]),
        drawbacks=tuple(rows[1::2]),
        side_effect_groups=(
            doc.SideEffectGroup(
                uid(f"{slug} group"),
                "Side effects include",
                "",
                passage.key,
                tuple(
                    doc.SideEffect(
                        uid(f"{slug} {one}"), one, one.replace(" ", "-"), "safety", passage.key
                    )
                    for one in listed
                ),
            ),
        ),
        effects=tuple(doc.Effect(one.replace(" ", "-"), one) for one in listed),
        passages=(passage,),
        sources=(SOURCE,),
    )


def _by(size: int, items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for first in range(0, len(items), size):
        yield items[first : first + size]


def _vocabulary(chance: random.Random) -> list[str]:
    """Distinct words, in no order."""
    found: set[str] = set()
    while len(found) < VOCABULARY:
        found.add("".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))))
    words = sorted(found)
    chance.shuffle(words)
    return words
