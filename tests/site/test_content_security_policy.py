"""A browser loads from this site only, and runs nothing that stands in a page."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings

from dystonia_site.csp import HEADER, ContentSecurityPolicy, header_of
from treatments.pages import scripts, styles


@pytest.mark.django_db
def test_what_styles_a_public_page_is_a_sheet_of_ours_by_its_hash(client: Client) -> None:
    page = client.get("/no-such-page/").content.decode()
    inside = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in inside]
    assert hashes
    assert {f"'sha256-{one}'" for one in hashes} <= set(settings.SECURE_CSP["style-src"])


@pytest.mark.django_db
def test_what_runs_in_a_public_page_is_a_script_of_ours_by_its_hash(client: Client) -> None:
    page = client.get("/no-such-page/").content.decode()
    (inside,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = b64encode(sha256(inside.encode()).digest()).decode()
    assert settings.SECURE_CSP["script-src"] == ["'self'", f"'sha256-{digest}'"]
    assert settings.SECURE_CSP["worker-src"] == ["'self'"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/", "/about/", "/no-such-page/", "/admin/login/", "/api/v1/treatments", "/api/v1/nothing"],
)
def test_every_answer_carries_the_policy(client: Client, address: str) -> None:
    assert client.get(address).headers[HEADER] == header_of(settings.SECURE_CSP)


def test_it_says_only_self_and_none() -> None:
    said = {value for values in settings.SECURE_CSP.values() for value in values}
    assert said == {"'self'", "'none'", *styles.HASHES, scripts.HASH}
    assert settings.SECURE_CSP["default-src"] == ["'none'"]
    assert {"form-action", "base-uri", "frame-ancestors"} <= set(settings.SECURE_CSP)


def test_it_is_written_as_browsers_read_it() -> None:
    policy = {"default-src": ["'none'"], "img-src": ["'self'", "https://example.org"]}
    assert header_of(policy) == "default-src 'none'; img-src 'self' https://example.org"


def answered(status: int = 200, **headers: str) -> HttpResponse:
    """What the middleware makes of an answer."""
    answer = HttpResponse(status=status, headers=headers)
    return ContentSecurityPolicy(lambda request: answer)(HttpRequest())


def test_a_page_may_set_its_own() -> None:
    own = "default-src 'none'; frame-ancestors *"
    assert answered(**{HEADER: own}).headers[HEADER] == own


@pytest.mark.parametrize("status", [404, 500])
def test_only_djangos_own_error_pages_for_developers_go_without(status: int) -> None:
    with override_settings(DEBUG=True):
        assert HEADER not in answered(status).headers
        assert HEADER in answered().headers
    with override_settings(DEBUG=False):
        assert HEADER in answered(status).headers
