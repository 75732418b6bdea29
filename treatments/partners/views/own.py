"""A partner's own page."""

from django.http import HttpRequest, HttpResponse

from treatments.partners.views.private import PrivateView


class OwnPage(PrivateView):
    """Where it stands, its keys, its webhooks."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.own_page()
