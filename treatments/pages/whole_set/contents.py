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
    """`name` names the state of the log and the day's quarter. `made_at`: since when this is the
    present set; `expires_at`: until when it may be shown. `editions` are by slug, without bodies.
    """

    name: str
    made_at: datetime
    expires_at: datetime
    editions: Sequence[Edition]

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
        return freshness.copy_ends(edition, at=self.made_at, coming=coming)


def present(*, at: datetime) -> WholeSet:
    """The set of `at`. A line that is committed while it is put together starts it anew."""
    while True:
        state = pack.state(at=at)
        live = Edition.objects.live(at=at).treatments().filter(language=LANGUAGE)
        editions = list(live.with_next_moment(at=at).defer("body").order_by("slug"))
        if pack.state(at=at) == state:
            return _named(state, editions, at=at)


def name(*, at: datetime) -> str:
    """The name of the set of `at`, in one cheap query."""
    return _name(pack.state(at=at), at=at)


def _named(state: str, editions: Sequence[Edition], *, at: datetime) -> WholeSet:
    begun = freshness.last_step(at=at) - freshness.COPY
    last_change = Release.objects.last_place(at=at)[0] or begun
    made_at = max(begun, last_change)
    whole = WholeSet(_name(state, at=at), made_at, freshness.last_step(at=at), editions)
    ends = min(map(whole.ends, editions), default=whole.expires_at)
    return WholeSet(whole.name, made_at, min(ends, whole.expires_at), editions)


def _name(state: str, *, at: datetime) -> str:
    begun = freshness.last_step(at=at) - freshness.COPY
    return f"{begun:%Y-%m-%d-%H}-{state[:16]}"
