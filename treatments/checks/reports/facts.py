"""Facts: what documents do not know about themselves. What is not given is not known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Dates:
    """When an edition went live, and when the page is to be reviewed next."""

    published: date | None = None
    next_review: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """`dates` by content_id; `options`: how many published treatments a reader can compare."""

    dates: Mapping[str, Dates] = field(default_factory=dict)
    options: int = 0
    funding: str = ""

    def dates_of(self, content_id: str) -> Dates:
        """Those of one treatment; empty if it was never published."""
        return self.dates.get(content_id, Dates())
