"""Events sent again, from one of the log on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from treatments.partners.subscribing import send_again
from treatments.partners.views.private import PrivateView


class Replayed(PrivateView):
    """Back to the webhook's page."""

    http_method_names = ["post"]

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        webhook = get_object_or_404(self.partner.subscriptions, uid=about["uid"])
        send_again(subscription=webhook, since=about["since"], at=self.now)
        return self.to("webhook", webhook.uid)
