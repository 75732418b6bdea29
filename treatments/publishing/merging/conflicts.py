"""Where both sides changed the same thing, in the words of each. Plain Python."""

from dataclasses import dataclass
from typing import Any

from treatments.editions.described import described, described_apart


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is kept, and what the draft said instead; "" means removed."""

    part: str  # a label, such as "Benefit"
    kept: str
    draft: str
    uid: str = ""


def conflict_of(part: str, ours: Any, theirs: Any, uid: str) -> Conflict:
    """About one row; None where a side removed it."""
    if ours is None or theirs is None:
        kept = described(ours) if ours else ""
        return Conflict(part, kept, described(theirs) if theirs else "", uid)
    return Conflict(part, *described_apart(ours, theirs), uid)


def order_of(part: str) -> Conflict:
    """Both sides moved rows, each in its own way."""
    return Conflict(part, "in the order of the correction", "in another order")
