"""What a change is held against: what readers see, and the last of it that second eyes read.

The two are one edition, unless what readers see was published urgently and nobody else has
read it since. Then the urgent words still count as new.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from treatments.catalogue.models import WorkingCopy
from treatments.editions.documents import AnyDocument
from treatments.editions.models import Edition
from treatments.review.eyes import needed
from treatments.review.models import Eyes
from treatments.review.spelling import known_words


@dataclass(frozen=True, slots=True)
class Seen:
    """Editions, with what the log says of their review; both None where readers see nothing.

    `owed` are the digests of the urgent editions since `seconded`; empty where no second eyes
    are owed.
    """

    live: Any = None
    seconded: Any = None
    owed: tuple[str, ...] = ()


def seen_at(copy: WorkingCopy, *, at: datetime) -> Seen:
    """What readers of a text see at `at`. One query where nothing is urgent."""
    editions = Edition.objects.of(content_id=copy.content_id, language=copy.language)
    live = editions.live(at=at).first()
    if live is None or not live.urgent_reason:
        return Seen(live, live)
    seconded = editions.seconded(at=at).order_by("-number").first()
    if seconded == live:
        return Seen(live, live)
    after = seconded.number if seconded else 0
    urgent = editions.released(at=at).filter(number__gt=after, number__lte=live.number)
    return Seen(live, seconded, tuple(urgent.values_list("digest", flat=True)))


def eyes_needed(seen: Seen, document: AnyDocument) -> Eyes:
    """Whose eyes a text needs: for what differs from the last text that had second eyes, and
    for what differs from what readers see, so that an urgent correction is not undone lightly.
    """
    known = known_words()
    against = dict.fromkeys((seen.seconded, seen.live))
    eyes = {needed(one.document if one else None, document, known=known) for one in against}
    return Eyes.CLINICAL if Eyes.CLINICAL in eyes else Eyes.EDITORIAL
