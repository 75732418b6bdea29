"""The live treatments, sorted by how their source stands to a reader's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from treatments.pages.finding.choice import Choice
from treatments.pages.finding.reasons import Reason, Verdict, reasons


@dataclass(frozen=True, slots=True)
class FoundTreatment:
    """One treatment and the sentences that say why it stands where it stands."""

    edition: Any
    reasons: tuple[Reason, ...]

    @property
    def verdict(self) -> Verdict:
        return max(reason.verdict for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Found:
    """Within each part the order of every page, which ranks nothing."""

    as_chosen: tuple[FoundTreatment, ...]
    left_open: tuple[FoundTreatment, ...]
    otherwise: tuple[FoundTreatment, ...]


def find(editions: Sequence[Any], choice: Choice) -> Found:
    """Every edition once, in one of the three parts. The choice must not be empty."""
    found = [FoundTreatment(one, reasons(one.document, choice)) for one in editions]

    def those(verdict: Verdict) -> tuple[FoundTreatment, ...]:
        return tuple(one for one in found if one.verdict is verdict)

    return Found(those(Verdict.AS_CHOSEN), those(Verdict.LEFT_OPEN), those(Verdict.OTHERWISE))
