"""A new webhook."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from treatments.partners.forms import AddressForm
from treatments.partners.refusals import AddressRefused
from treatments.partners.subscribing import subscribe
from treatments.partners.views.private import PrivateView


class Subscribed(PrivateView):
    """On to its page, which shows the secret."""

    http_method_names = ["post"]

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self.own_page(form=form)
        try:
            made = subscribe(
                partner=self.partner, address=form.cleaned_data["address"], at=self.now
            )
        except AddressRefused as refusal:
            form.add_error("address", str(refusal))
            return self.own_page(form=form)
        return self.to("webhook", made.uid)
