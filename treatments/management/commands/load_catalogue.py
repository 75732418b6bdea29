"""Load fixture files into the working copy, and publish what has never been published."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.loading.faults import BadFixtures
from treatments.catalogue.loading.load import load
from treatments.catalogue.loading.report import Report
from treatments.catalogue.models import WorkingCopy
from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.models import ChangeKind, Edition, ReleaseLog
from treatments.publishing.actions import publish
from treatments.publishing.refusals import Refused

CATALOGUE = settings.BASE_DIR / "fixtures" / "catalogue"
NOTES = {
    TREATMENT: "Imported from the source document.",
    PAGE: "The template that comes with the site.",
}


class Command(BaseCommand):
    """manage.py load_catalogue [folder] [--replace] [--no-publish]"""

    help = (
        "Load the catalogue's fixture files: all of them or nothing, and safely twice. What staff "
        "have edited is left and reported. What was never published before is published as "
        "imported."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", nargs="?", type=Path, default=CATALOGUE, help=f"default: {CATALOGUE}"
        )
        parser.add_argument(
            "--replace",
            action="store_true",
            help="overwrite what staff have edited, and bring back what they have deleted",
        )
        parser.add_argument(
            "--no-publish", action="store_true", help="write the working copy and stop there"
        )

    def handle(self, *, folder: Path, replace: bool, no_publish: bool, **options: Any) -> None:
        try:
            with transaction.atomic():
                # The log first, then treatments: the order in which every publisher locks.
                ReleaseLog.lock()
                report = load(folder=folder, at=timezone.now(), replace=replace)
                published = [] if no_publish else list(_publish_new(report))
        except BadFixtures as bad:
            for fault in bad.faults:
                self.stderr.write(str(fault))
            faults = f"Faults to mend, listed above: {len(bad.faults)}."
            raise CommandError(f"Nothing was loaded. {faults}") from bad
        except Refused as refused:
            raise CommandError(f"Nothing was loaded or published. {refused}") from refused
        for sentence in (*report.sentences(), *published):
            self.stdout.write(sentence)


def _publish_new(report: Report) -> Iterator[str]:
    """Publish the texts that never were, as imported; a sentence for each."""
    for copy in report.texts:
        if Edition.objects.latest_pressed(content_id=copy.content_id, language=copy.language):
            continue
        if copy not in report.as_in_files:
            yield (
                f"Not published: {copy}. It does not say what the files say, so it cannot be "
                "called imported; publish it in the desk."
            )
            continue
        _import(copy)
        yield f"Published: {copy}."


def _import(copy: WorkingCopy) -> None:
    publish(
        copy=copy,
        change_kind=ChangeKind.IMPORTED,
        note=NOTES[copy.subject],
        shown_digest=assemble(copy).digest,
        by=LOADER,
    )
