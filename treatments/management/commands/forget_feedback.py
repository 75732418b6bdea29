"""Delete the messages from readers that have been kept long enough. Run it once a day."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from treatments.feedback.actions import forget
from treatments.feedback.models import FeedbackMessage


class Command(BaseCommand):
    """manage.py forget_feedback"""

    help = "Delete the messages from readers that are older than FEEDBACK_DAYS."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        gone = forget(at=timezone.now())
        if verbosity:
            self.stdout.write(
                f"Messages deleted: {gone}. Kept: {FeedbackMessage.objects.count()}, each for "
                f"{settings.FEEDBACK_DAYS} days."
            )
