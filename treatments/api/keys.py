"""The key of a partner, if a request shows one: in the Authorization header, never in an address.

What is answered does not depend on it, but for how often it may be asked: the ETag is the same,
and so a cache may keep the answer ("public" says so) without a Vary on Authorization.
"""

from typing import Any

from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from treatments.partners.keys import KeyRefused, recognised
from treatments.partners.models import ApiKey


class KeyAuthentication(BaseAuthentication):
    """`request.auth` is the key, or None for whoever shows none."""

    def authenticate(self, request: Request) -> tuple[Any, ApiKey] | None:
        """Raises AuthenticationFailed: a key that is wrong does not pass for none."""
        shown = request.headers.get("Authorization")
        if shown is None:
            return None
        scheme, _, text = shown.partition(" ")
        if scheme.lower() != "bearer":
            raise AuthenticationFailed(
                "Send the key as “Authorization: Bearer” and the key, or leave the header out."
            )
        try:
            return None, recognised(text.strip(), at=timezone.now())
        except KeyRefused as refusal:
            raise AuthenticationFailed(str(refusal)) from None

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return 'Bearer realm="api"'


class KeyScheme(OpenApiAuthenticationExtension):
    """How the OpenAPI document describes it."""

    target_class = KeyAuthentication
    name = "key"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """Optional for every operation: that, drf-spectacular sees by itself."""
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A key allows more requests a minute, and changes no answer. Partners "
            "make theirs at /partners/.",
        }
