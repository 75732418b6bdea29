"""What the checks found, each with the page on which it is put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm
from treatments.checks.finding import Finding
from treatments.editions.comparison import PARTS

# Shared words are put right on their own pages; the finding's uid is the word's slug.
WORDS: dict[str, Any] = {"effects": Effect, "dystonia_types": DystoniaType, "terms": GlossaryTerm}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it is put right; "" where the reader may not go there."""

    finding: Finding
    address: str


def placed(findings: Iterable[Finding], *, change_page: str, request: HttpRequest) -> list[Found]:
    """One query for each kind of shared word, however many findings."""
    findings = list(findings)
    words = {field: _pages(field, findings, request) for field in WORDS}

    def address(finding: Finding) -> str:
        if finding.field in words:
            return words[finding.field].get(finding.uid, "")
        if finding.field in PARTS:
            return f"{change_page}#{finding.field}-group"
        return f"{change_page}#id_{finding.field}" if finding.field else change_page

    return [Found(finding, address(finding)) for finding in findings]


def _pages(field: str, findings: list[Finding], request: HttpRequest) -> dict[str, str]:
    model = WORDS[field]
    slugs = {finding.uid for finding in findings if finding.field == field}
    name = model._meta.model_name
    if not slugs or not request.user.has_perm(f"treatments.view_{name}"):
        return {}
    rows = model.objects.filter(slug__in=slugs).values_list("slug", "pk")
    return {slug: reverse(f"admin:treatments_{name}_change", args=[pk]) for slug, pk in rows}
