"""Recompute every digest and walk every chain of the archive; exit 1 if anything is wrong."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from treatments.editions.models import Edition
from treatments.editions.verify import faults


class Command(BaseCommand):
    """manage.py verify_editions"""

    help = "Recompute every edition's digest and walk the chains; exit 1 if anything is wrong."

    def handle(self, **options: Any) -> None:
        found = list(faults())
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise CommandError(f"{len(found)} fault(s) in the archive.")
        self.stdout.write(f"{Edition.objects.count()} editions, all as they were published.")
