"""Which treatments a partner asks for side by side: two or three of those that are live."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from treatments.api.parameters import ParametersRefused
from treatments.api.v1.problems import Withdrawn
from treatments.api.v1.published import Published, find, live_editions, on_its_own, published
from treatments.editions.finder import Answer
from treatments.editions.models import Edition

TREATMENTS = "t"
FEWEST, MOST = 2, 3
HOW_MANY = f"“{TREATMENTS}” is given for {FEWEST} or {MOST} different treatments."


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A shared word of some of them. `mentioned_by` is their slugs."""

    slug: str
    name: str
    mentioned_by: tuple[str, ...]


def chosen(asked: Sequence[str], *, at: datetime) -> list[Published]:
    """Those that are asked for by slug or content_id, in the order of the public page: by slug.

    One query if each is the present slug of one. Raises ParametersRefused or Withdrawn.
    """
    wanted = list(dict.fromkeys(asked))
    if not FEWEST <= len(wanted) <= MOST:
        raise ParametersRefused({TREATMENTS: HOW_MANY})
    found = list(live_editions(at=at).filter(slug__in=wanted).order_by("slug"))
    if len(found) == len(wanted):
        return [published(edition, at=at) for edition in found]
    present = {edition.slug: edition for edition in (_live(one, at=at) for one in wanted)}
    if len(present) < FEWEST:
        raise ParametersRefused({TREATMENTS: HOW_MANY})
    return [on_its_own(present[slug], at=at) for slug in sorted(present)]


def _live(treatment: str, *, at: datetime) -> Edition:
    found = find(treatment, at=at)
    if found.answer is Answer.MOVED:
        found = find(found.slug, at=at)
    if found.edition:
        return found.edition
    if found.release:
        raise Withdrawn(found.release)
    why = f"“{TREATMENTS}”: nothing was ever published as “{treatment[:80]}”."
    raise ParametersRefused({TREATMENTS: why})


def mentioned(part: str, treatments: Sequence[Published]) -> list[Mentioned]:
    """Each word of `part`, a field of a Document, with those that use it; by slug."""
    names = {word.slug: word.name for one in treatments for word in getattr(one.document, part)}
    return [
        Mentioned(slug, names[slug], tuple(_using(slug, part, treatments)))
        for slug in sorted(names)
    ]


def _using(slug: str, part: str, treatments: Sequence[Published]) -> list[str]:
    return [
        one.edition.slug
        for one in treatments
        if any(word.slug == slug for word in getattr(one.document, part))
    ]
