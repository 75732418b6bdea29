"""The end of a key."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from treatments.partners.keys import revoke_key
from treatments.partners.views.private import PrivateView


class KeyRevoked(PrivateView):
    """Back to the partner's page."""

    http_method_names = ["post"]

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        revoke_key(partner=self.partner, prefix=about["prefix"], at=self.now)
        return self.to("own")
