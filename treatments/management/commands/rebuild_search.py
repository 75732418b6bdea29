"""Make everything that search knows anew from the editions; synonyms stay as editors left them."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from treatments.editions.search.actions import rebuild


class Command(BaseCommand):
    """manage.py rebuild_search"""

    help = "Make the index of search anew from the editions. Readers search on meanwhile."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"{rebuild(at=timezone.now())} editions can be found.")
