"""One statement by its uid: as the live edition words it, or what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from treatments.api.v1.published import Part, Published, live_editions, published
from treatments.editions import finder
from treatments.editions.document import STATEMENTS
from treatments.editions.finder import Answer
from treatments.editions.models import Edition, Facet

# The part of a document -> what one thing in it is called.
PARTS = dict(zip(STATEMENTS, ("benefit", "drawback", "side_effect", "fit"), strict=True))


@dataclass(frozen=True, slots=True)
class Statement(Part):
    """A statement, and the treatment whose live edition makes it. `part` is a value of PARTS."""

    uid: str
    part: str
    published: Published

    def one(self, part: str) -> Part | None:
        """The statement if it is of that part; a side effect with the words around it."""
        if part != self.part:
            return None
        if part != "side_effect":
            return Part(self.said, self.document)
        groups = self.document.side_effect_groups
        group = next(one for one in groups if self.said in one.side_effects)
        return Part(replace(group, side_effects=(self.said,)), self.document)


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a statement that no live edition makes. `edition` made it last."""

    edition: Edition
    state: str
    reason: str
    since: datetime


def statement(uid: str, *, at: datetime) -> Statement | None:
    """The statement as the live edition words it; None if none makes it."""
    making = live_editions(at=at).mentioning(Facet.Group.STATEMENT, uid)
    edition = making.order_by("live_since", "pk").last()
    if edition is None:
        return None
    for field, part in PARTS.items():
        for said in getattr(edition.document, field):
            if said.uid == uid:
                return Statement(said, edition.document, uid, part, published(edition, at=at))
    return None


def ended(uid: str, *, at: datetime) -> Ended | None:
    """What became of it; None if readers never met it."""
    made = Edition.objects.treatments().mentioning(Facet.Group.STATEMENT, uid).met(at=at)
    last: Any = made.order_by("live_since", "number").last()
    if last is None:
        return None
    found = finder.by_content_id(last.content_id, at=at, language=last.language)
    if found.release:
        state = "replaced" if found.answer is Answer.MOVED else found.release.kind
        return Ended(last, state, found.release.explanation, found.release.effective_at)
    following = Edition.objects.of(content_id=last.content_id, language=last.language).met(at=at)
    later: Any = following.filter(number__gt=last.number).order_by("number").first()
    return Ended(last, "removed", later.change_note, later.live_since) if later else None
