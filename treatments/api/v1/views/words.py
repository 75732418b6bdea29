"""Base of the views that list the shared words of a kind."""

from collections.abc import Callable
from typing import Any

from django.utils.functional import SimpleLazyObject

from treatments.api.listing import ListView
from treatments.api.pagination import Rows
from treatments.api.v1.published import live_editions


class WordsView(ListView):
    """`words` gives all that live editions use."""

    words: Callable[..., list[Any]]

    def get_queryset(self) -> Any:
        # Lazy: who holds the current list gets 304 before any document is read.
        return SimpleLazyObject(lambda: Rows(self.words(live_editions(at=self.now))))
