"""What Django cannot make a request of is kept from it, in front of the whole site."""

from typing import Any

import pytest
from django.test import RequestFactory

from dystonia_site.wsgi import application
from tests.universe import World

UNREADABLE = "text/plain; charset*=no-such-encoding'en'x"


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
