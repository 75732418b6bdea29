"""What is wrong with fixture files: every fault with its file, row, field and reason."""

from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_REASON = 400


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend. Rows are counted from 1; row 0 is the whole file, "" the whole row."""

    file: str
    row: int
    field: str
    reason: str

    def __str__(self) -> str:
        row = f"row {self.row}" if self.row else ""
        place = ", ".join(part for part in (self.file, row, self.field) if part)
        reason = self.reason
        if len(reason) > LONGEST_REASON:
            reason = f"{reason[:LONGEST_REASON]} …"
        return f"{place}: {reason}"


class BadFixtures(Exception):
    """The files cannot be loaded, and nothing was written. `faults` holds all of them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
