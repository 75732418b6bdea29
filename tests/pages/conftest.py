"""How a page is opened in these tests."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.draft_guard import draft_guard
from tests.universe import World


@pytest.fixture
def as_patient(world: World) -> Callable[[str], HttpResponse]:
    """Open an address as a reader does, under the draft guard.

    For tests in which staff do something first; `patient` holds the guard all along.
    """

    def open_page(address: str) -> HttpResponse:
        with draft_guard():
            return Client().get(address)

    return open_page
