"""How reviews, notes and share links are asked about."""

from datetime import datetime
from hashlib import sha256
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


class NoteQuerySet(models.QuerySet[Any]):
    """Questions about notes."""

    def open(self) -> Self:
        """Those that nobody has settled."""
        return self.filter(settled_at=None)

    def settled(self) -> Self:
        """The others, the latest first."""
        return self.exclude(settled_at=None).order_by("-settled_at", "-pk")

    def stopping(self, *, since: datetime | None) -> Self:
        """The open ones that publishing waits for: blocking, and left after `since`."""
        blocking = self.open().filter(blocking=True)
        return blocking.filter(at__gt=since) if since else blocking


class ShareLinkQuerySet(models.QuerySet[Any]):
    """Questions about links."""

    def with_token(self, token: str) -> Self:
        """The one whose address holds `token`. A hash is looked up, so that the time it takes
        tells nothing about a token that is nearly right.
        """
        return self.filter(token_digest=sha256(token.encode()).hexdigest())
