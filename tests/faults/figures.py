"""What a fault came to, as a row of figures: what was tried, what was promised, and whether."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connection

TOLD = 8  # sentences about what went wrong; the rest is counted


@dataclass
class Figures:
    """`broken` counts what must not happen; `short` is what was tried too little, in words."""

    fault: str
    tried: dict[str, int] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)
    sentences: Sequence[str] = ()
    short: list[str] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def at_least(self, enough: int, name: str) -> None:
        """A run that hardly tried proves nothing."""
        if self.tried[name] < enough:
            self.short.append(f"{name}: {self.tried[name]} are too few, at least {enough} needed")

    def progress(self, done: int, of: int, wrong: int) -> None:
        """A line for whoever waits, ten times in a run."""
        if done % max(1, of // 10) == 0:
            sys.stderr.write(
                f"{self.fault}, {connection.vendor}: {done:,} of {of:,}, {wrong} broken so far\n"
            )

    @property
    def held(self) -> bool:
        """Whether nothing happened that must not, although enough was tried."""
        return not any(self.broken.values()) and not self.short

    def row(self) -> str:
        """One line for the table, and a line below it for each thing that went wrong."""
        counts = "  ".join(f"{name} {count:,}" for name, count in self.tried.items())
        zeros = "  ".join(f"{name} {count:,}" for name, count in self.broken.items())
        seconds = time.monotonic() - self.started
        verdict = "held" if self.held else "BROKEN"
        row = (
            f"{self.fault:<12} {connection.vendor:<11} {verdict:<7} "
            f"{counts} | {zeros} | {seconds:,.0f} s\n"
        )
        return row + "".join(f"    {one}\n" for one in [*self.short, *self.sentences[:TOLD]])
