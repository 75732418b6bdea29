"""Delete refused and ended partners that have been kept long enough. Run it once a day."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from treatments.partners.models import Partner
from treatments.partners.signing_up import forget


class Command(BaseCommand):
    """manage.py forget_partners"""

    help = "Delete partners that were refused, or ended, more than PARTNER_DAYS ago."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        gone = forget(at=timezone.now())
        if verbosity:
            self.stdout.write(
                f"Partners deleted: {gone}. Kept: {Partner.objects.count()}. Refused and ended "
                f"ones are kept for {settings.PARTNER_DAYS} days."
            )
