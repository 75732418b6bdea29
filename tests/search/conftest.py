"""How these tests search: as a reader does, under the draft guard."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.utils import timezone

from tests.draft_guard import draft_guard
from tests.universe import World
from treatments.editions.search.finding import Found, search


@pytest.fixture
def find(world: World) -> Callable[..., Found]:
    """What a reader finds now, or at another moment."""

    def find(text: str, *, at: datetime | None = None) -> Found:
        with draft_guard():
            return search(text, at=at or timezone.now())

    return find


def slugs(found: Found) -> list[str]:
    """The texts that were found, in order."""
    return [hit.slug for hit in found.hits]


def shown(lines: tuple) -> list[str]:
    """Lines with brackets around what is marked."""
    return ["".join(f"[{p.text}]" if p.marked else p.text for p in line) for line in lines]
