"""The checks, in the order an editor reads their findings."""

from treatments.checks import completeness
from treatments.checks.finding import Finding
from treatments.editions.document import Document

CHECKS = (
    completeness.what_it_is,
    completeness.statements,
)


def run(document: Document) -> list[Finding]:
    """All findings on a document."""
    return [finding for check in CHECKS for finding in check(document)]


def blocking(document: Document) -> list[Finding]:
    """Those that stop publishing."""
    return [finding for finding in run(document) if finding.blocking]
