"""Base of the pages under a private address: whose it is, and nothing kept by anybody else."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from treatments.partners.forms import AddressForm
from treatments.partners.keys import MOST_KEYS
from treatments.partners.models import PartnerLink
from treatments.partners.refusals import PartnerRefused
from treatments.partners.views.open import ANOTHER_SITE
from treatments.visitors.answers import kept_out
from treatments.visitors.own_site import from_another_site


# The address is the secret: no other site knows where to send a form to.
@method_decorator(csrf_exempt, name="dispatch")
class PrivateView(View):
    """A POST is an act(); a PartnerRefused is told on the partner's own page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.now = timezone.now()
        self.token = kwargs.pop("token")
        link = PartnerLink.objects.with_token(self.token).select_related("partner").first()
        if link is None:
            raise Http404("No partner has this address.")
        if link.has_expired(at=self.now):
            return kept_out(render(request, "partners/ended.html", status=410), secret=True)
        self.partner = link.partner
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, **about: Any) -> HttpResponse:
        if from_another_site(request):
            return self.own_page(refusal=ANOTHER_SITE, status=403)
        try:
            return self.act(request, **about)
        except PartnerRefused as refusal:
            return self.own_page(refusal=str(refusal))

    def act(self, request: HttpRequest, **about: Any) -> HttpResponse:
        """What a POST does."""
        raise NotImplementedError

    def own_page(
        self, *, refusal: str = "", form: AddressForm | None = None, status: int = 200
    ) -> HttpResponse:
        """The partner's page: where it stands, its keys, its webhooks."""
        keys = list(self.partner.keys.living(at=self.now))
        context = {
            "keys": keys,
            "more_keys": len(keys) < MOST_KEYS,
            "webhooks": self.partner.subscriptions.all(),
            "form": form or AddressForm(),
            "refusal": refusal,
        }
        return self.page("partners/own.html", context, status)

    def page(self, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        """A page that names the partner."""
        context |= {"partner": self.partner, "token": self.token}
        return kept_out(render(self.request, template, context, status=status), secret=True)

    def to(self, view: str, *args: Any) -> HttpResponse:
        """On to another of the partner's pages."""
        address = reverse(f"partners:{view}", args=[self.token, *args])
        return kept_out(HttpResponseRedirect(address), secret=True)
