"""A reader with a form in front of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest import mock

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.draft_guard import draft_guard
from tests.universe import World


@pytest.fixture
def reader(world: World) -> Iterator[Client]:
    """A patient whose browser is held to CSRF checks, under the draft guard."""
    with draft_guard():
        yield Client(enforce_csrf_checks=True)


@pytest.fixture
def at() -> Callable:
    """Run something at another time: `with at(moment): …`."""

    @contextmanager
    def clock(moment: datetime) -> Iterator[None]:
        with mock.patch.object(timezone, "now", return_value=moment):
            yield

    return clock


@pytest.fixture
def as_patient(world: World) -> Callable:
    """Open an address as a reader does, under the draft guard; staff may act before."""

    def open_page(address: str) -> HttpResponse:
        with draft_guard():
            return Client(enforce_csrf_checks=True).get(address)

    return open_page
