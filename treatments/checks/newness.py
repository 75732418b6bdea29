"""What is new since the live edition, so that imported text can be improved step by step."""

from collections import Counter
from dataclasses import replace

from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.registry import run
from treatments.editions.documents import AnyDocument


def new_since(live: AnyDocument | None, document: AnyDocument, house: House) -> list[Finding]:
    """All findings on a document; those its live edition has too are standing and never block.

    The same means: the same check, the same place, the same words. What readers see once
    excuses one finding, not two. Without a live edition everything is new.
    """
    seen = Counter(finding.identity for finding in run(live, house)) if live else Counter()
    return [_beside(seen, finding) for finding in run(document, house)]


def _beside(seen: "Counter[tuple[object, ...]]", finding: Finding) -> Finding:
    if not seen[finding.identity]:
        return finding
    seen[finding.identity] -= 1
    return replace(finding, blocking=False, standing=True)
