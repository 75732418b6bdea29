"""How reviews are asked about."""

from typing import Any, Self

from django.contrib.auth.models import User
from django.db import models


class ReviewQuerySet(models.QuerySet[Any]):
    """Questions about reviews."""

    def open(self) -> Self:
        """Those that wait for a decision."""
        return self.filter(decision="")

    def waiting_for(self, reviewer: User) -> Self:
        """Those that wait for one person."""
        return self.open().filter(reviewer=reviewer)

    def approving(self, digest: str) -> Self:
        """Those that approved exactly these bytes."""
        return self.filter(decision="approved", digest=digest)
