"""How feedback is asked about. Whoever shows any asks kept(): what is older is never shown."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models


class FeedbackQuerySet(models.QuerySet[Any]):
    """Questions about messages from readers."""

    def kept(self, *, at: datetime) -> Self:
        """Those whose FEEDBACK_DAYS are not over, whether or not anything has deleted the rest."""
        return self.filter(received_at__gt=_oldest(at))

    def forgettable(self, *, at: datetime) -> Self:
        """The others."""
        return self.filter(received_at__lte=_oldest(at))

    def to_read(self) -> Self:
        """Those with words that nobody has settled. A bare answer is counted, not read."""
        return self.filter(settled_at=None).exclude(words="")


def _oldest(at: datetime) -> datetime:
    return at - timedelta(days=settings.FEEDBACK_DAYS)
