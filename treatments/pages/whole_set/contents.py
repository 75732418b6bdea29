"""What is in a set: which editions, under which name, and how long copies of them hold."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from treatments.editions import freshness
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition, Release
from treatments.pages import pack

# How many bodies are held in memory at once.
CHUNK = 100


@dataclass(frozen=True, slots=True)
class WholeSet:
    """`name` names the state of the log and the quarter of the day; `at` is a moment in it, and
    nothing depends on which. `made_at`: since when this is the present set. `editions` are by
    slug, without bodies.
    """

    name: str
    at: datetime
    made_at: datetime
    editions: Sequence[Edition]

    @property
    def expires_at(self) -> datetime:
        """Until when all of it may be shown."""
        return min(map(self.ends, self.editions), default=freshness.last_step(at=self.at))

    def read(self) -> Iterator[Edition]:
        """Every edition with its body, a few at a time. Editions are written once, so what is
        read later says what it said when the set was named.
        """
        waiting = iter(self.editions)
        while some := list(islice(waiting, CHUNK)):
            rows = Edition.objects.filter(pk__in=[one.pk for one in some])
            bodies = dict(rows.values_list("pk", "body"))
            for edition in some:
                whole = copy(edition)
                whole.body = bodies[edition.pk]
                yield whole

    def ends(self, edition: Edition) -> datetime:
        """Until when a copy of one edition may be shown."""
        coming = edition.next_moment  # type: ignore[attr-defined]
        return freshness.copy_ends(edition, at=self.at, coming=coming)


def present(*, at: datetime) -> WholeSet:
    """The set of `at`. A line that is committed while it is put together starts it anew."""
    while True:
        named = name(at=at)
        last_change, _ = Release.objects.last_place(at=at)
        live = Edition.objects.live(at=at).treatments().filter(language=LANGUAGE)
        editions = list(live.with_next_moment(at=at).defer("body").order_by("slug"))
        if name(at=at) == named:
            begun = _quarter(at)
            return WholeSet(named, at, max(begun, last_change or begun), editions)


def name(*, at: datetime) -> str:
    """The name of the set of `at`, in one cheap query."""
    return f"{_quarter(at):%Y-%m-%d-%H}-{pack.state(at=at)[:16]}"


def _quarter(at: datetime) -> datetime:
    """When the quarter of the day began in which copies are given this end."""
    return freshness.last_step(at=at) - freshness.COPY
