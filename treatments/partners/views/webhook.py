"""The page of one webhook: its state, its secret, its log, and what can be done with it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from treatments.partners import subscribing
from treatments.partners.events import type_of
from treatments.partners.models import Subscription
from treatments.partners.secrets import secret_of
from treatments.partners.views.private import PrivateView

SHOWN = 50  # of the log, the newest
ACTS = {
    "test": subscribing.send_test,
    "secret": subscribing.change_secret,
    "start": subscribing.start_again,
}


class WebhookPage(PrivateView):
    """POST with one of ACTS, or "remove", in `act`."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        webhook = self._webhook(uid)
        log = webhook.deliveries.select_related("release__edition").defer("release__edition__body")
        context = {
            "webhook": webhook,
            "secret": secret_of(webhook) if self.partner.may_use else "",
            "both": webhook.former_until and webhook.former_until > self.now,
            "log": [(one, type_of(one)) for one in log[:SHOWN]],
            "waiting": webhook.deliveries.waiting().count(),
        }
        return self.page("partners/webhook.html", context)

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        webhook, act = self._webhook(about["uid"]), request.POST.get("act", "")
        if act == "remove":
            subscribing.unsubscribe(subscription=webhook)
            return self.to("own")
        if act in ACTS:
            ACTS[act](subscription=webhook, at=self.now)
        return self.to("webhook", webhook.uid)

    def _webhook(self, uid: UUID) -> Subscription:
        return get_object_or_404(self.partner.subscriptions, uid=uid)
