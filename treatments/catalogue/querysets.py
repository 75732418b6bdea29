"""How the working copy is asked."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self

from django.db import models

from treatments.catalogue.models.natural import NaturalKeyQuerySet


class PassageQuerySet(NaturalKeyQuerySet):
    """Questions about passages."""

    def cited_by(self, ids: Iterable[int]) -> dict[int, Any]:
        """Passages by primary key, with what a Document carries of them."""
        return self.select_related("source").prefetch_related("repairs").in_bulk(list(ids))


class WorkingCopyQuerySet(NaturalKeyQuerySet):
    """Questions about working copies."""

    def held(self, copy: Any) -> Any:
        """The same copy, read anew and locked until the transaction ends. Call it inside one."""
        return self.select_for_update(of=("self",)).get(pk=copy.pk)

    def to_recompute(self) -> Self:
        """Those whose draft_digest nobody knows."""
        return self.filter(draft_digest__isnull=True)


class OpeningQuerySet(models.QuerySet[Any]):
    """Questions about who has a text open."""

    def of(self, copy: Any) -> Self:
        """Those of one working copy."""
        return self.filter(working_copy=copy.pk)

    def since(self, at: datetime) -> Self:
        """Those not longer ago."""
        return self.filter(at__gte=at)
