"""Run every check over every working copy; exit 1 if something new would stop publishing."""

from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from treatments.catalogue.assemble import assemble_all
from treatments.catalogue.house import house_words, preferred_terms
from treatments.catalogue.models import WorkingCopy
from treatments.checks import balance
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.newness import new_since
from treatments.editions.document import TREATMENT
from treatments.editions.documents import AnyDocument
from treatments.editions.models import Edition


class Command(BaseCommand):
    """manage.py check_catalogue"""

    help = (
        "Run every check over every working copy. Exit 1 if something would stop publishing "
        "that readers do not see already, or saw last where the text was taken away."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--all",
            action="store_true",
            dest="everything",
            help="List also what the live edition has already, and how even the treatments are.",
        )

    def handle(self, *, everything: bool, **options: Any) -> None:
        house = House.of(house_words(), preferred_terms())
        seen = _seen_documents()
        documents = _working_copies()
        about_treatments = [one for one in documents if one.document == TREATMENT]
        uneven = list(balance.findings(about_treatments)) if everything else []
        stopping = 0
        for document in documents:
            findings = new_since(seen.get(_identity(document)), document, house)
            stopping += sum(finding.blocking for finding in findings)
            shown = [finding for finding in findings if everything or not finding.standing]
            beside = [finding for other, finding in uneven if other is document]
            self._report(document, [*shown, *beside])
        if stopping:
            raise CommandError(f"What stops publishing, listed above: {stopping}.")
        self.stdout.write(f"Working copies checked: {len(documents)}. Nothing stops publishing.")

    def _report(self, document: AnyDocument, findings: Sequence[Finding]) -> None:
        self.stdout.write(f"{document.name.text} ({document.slug})")
        for finding in findings:
            self.stdout.write(f"  {_weight(finding)}: {finding.sentence}")
        if not findings:
            self.stdout.write("  Nothing new.")


def _weight(finding: Finding) -> str:
    if finding.standing:
        return "As in the live edition"
    return "Stops publishing" if finding.blocking else "To consider"


def _identity(document: AnyDocument) -> tuple[str, str]:
    return document.content_id, document.language


def _seen_documents() -> dict[tuple[str, str], AnyDocument]:
    """What readers see, or saw last: what the publish screen excuses is excused here too."""
    editions = (*Edition.objects.last_pressed(), *Edition.objects.live(at=timezone.now()))
    return {_identity(edition.document): edition.document for edition in editions}


def _working_copies() -> list[Any]:
    return assemble_all(list(WorkingCopy.objects.all()))
