"""What Django cannot make a request of is kept from it, in front of the whole site."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import RequestFactory

from dystonia_site.wsgi import application
from tests.universe import World

UNREADABLE = "text/plain; charset*=no-such-encoding'en'x"


@pytest.fixture
def same_connection() -> Iterator[None]:
    """The test's own, in which its world stands: between requests a server gives it back."""
    signals = request_started, request_finished
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("same_connection")
@pytest.mark.parametrize("path", ["/api/v1/treatments", "/", "/nothing/"])
@pytest.mark.parametrize("content_type", [UNREADABLE, "text/plain", ""])
def test_a_content_type_that_cannot_be_read_is_none(
    world: World, path: str, content_type: str, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    environ = RequestFactory()._base_environ(PATH_INFO=path, CONTENT_TYPE=content_type)
    statuses: list[str] = []
    list(application(environ, lambda status, headers: statuses.append(status)))
    assert statuses == ["404 Not Found" if path == "/nothing/" else "200 OK"]
