"""A new key, shown this once."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from treatments.partners.keys import make_key
from treatments.partners.views.private import PrivateView


class KeyMade(PrivateView):
    """The answer to the POST itself: a redirect would have to keep the key somewhere."""

    http_method_names = ["post"]

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        key, text = make_key(partner=self.partner, at=self.now)
        return self.page("partners/key_made.html", {"key": key, "text": text})
