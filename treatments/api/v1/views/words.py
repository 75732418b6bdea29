"""Base of the views that list the shared words of a kind, or the sources."""

from typing import Any

from django.utils.functional import SimpleLazyObject

from treatments.api.listing import ListView
from treatments.api.v1.entries import words
from treatments.api.v1.published import live_editions, published


class WordsView(ListView):
    """`part` is the field of a document they are in."""

    part: str

    def get_queryset(self) -> Any:
        # Lazy: who holds the current list gets 304 before any document is read.
        return SimpleLazyObject(self.words)

    def words(self) -> Any:
        """All that live editions use, each as the latest of them words it."""
        live = live_editions(at=self.now)
        return words(self.part, [published(edition, at=self.now) for edition in live])
