"""What the checks found, each with the page on which it is put right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm
from treatments.checks.finding import Finding
from treatments.desk.views.accept_word import AcceptWordScreen
from treatments.editions.comparison import PARTS
from treatments.editions.documents import AnyDocument
from treatments.publishing.findings import findings_on

# Shared words are put right on their own pages; the finding's uid is the word's slug.
WORDS: dict[str, Any] = {"effects": Effect, "dystonia_types": DystoniaType, "terms": GlossaryTerm}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it is put right; "" where the reader may not go there.

    `accept` is where the word it found wrong can be made a house word, if it can.
    """

    finding: Finding
    address: str
    accept: str = ""

    @property
    def word(self) -> str:
        """The word that can be accepted."""
        return dict(self.finding.context).get("word", "")


@dataclass(frozen=True, slots=True)
class Checked:
    """What is new since what readers see, and what they see already, which stops nothing."""

    new: Sequence[Found] = ()
    known: Sequence[Found] = ()

    @property
    def blocked(self) -> bool:
        """Whether it cannot be published."""
        return any(found.finding.blocking for found in self.new)


def checked(
    document: AnyDocument, *, seen: AnyDocument | None, change_page: str, request: HttpRequest
) -> Checked:
    """All the checks find in a working copy; `seen` is what readers see, or saw last."""
    found = placed(findings_on(document, seen=seen), change_page=change_page, request=request)
    new = [one for one in found if not one.finding.standing]
    return Checked(new, [one for one in found if one.finding.standing])


def placed(findings: Iterable[Finding], *, change_page: str, request: HttpRequest) -> list[Found]:
    """One query for each kind of shared word, however many findings.

    `change_page` is "" on the change page itself: a link within it leaves no form.
    """
    findings = list(findings)
    words = {field: _pages(field, findings, request) for field in WORDS}

    def address(finding: Finding) -> str:
        if finding.field in words:
            return words[finding.field].get(finding.uid, "")
        if finding.field in PARTS:
            row = f"row-{finding.uid}" if finding.uid else f"{finding.field}-group"
            return f"{change_page}#{row}"
        return f"{change_page}#id_{finding.field}" if finding.field else change_page

    return [Found(one, address(one), _accept(one, request)) for one in findings]


def _accept(finding: Finding, request: HttpRequest) -> str:
    if finding.code != "misspelt" or not AcceptWordScreen.offered(request):
        return ""
    word = dict(finding.context)["word"]
    return AcceptWordScreen.address(word, back=request.get_full_path())


def _pages(field: str, findings: list[Finding], request: HttpRequest) -> dict[str, str]:
    model = WORDS[field]
    slugs = {finding.uid for finding in findings if finding.field == field}
    name = model._meta.model_name
    if not slugs or not request.user.has_perm(f"treatments.view_{name}"):
        return {}
    rows = model.objects.filter(slug__in=slugs).values_list("slug", "pk")
    return {slug: reverse(f"admin:treatments_{name}_change", args=[pk]) for slug, pk in rows}
