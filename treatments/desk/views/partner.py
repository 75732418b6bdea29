"""The screen of one partner: what it applied for, and what is decided about it."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views import View

from treatments.desk.forms.partner import PartnerForm
from treatments.desk.people import person
from treatments.partners.models import Partner
from treatments.partners.refusals import PartnerRefused
from treatments.partners.signing_up import decide

MANAGES = "treatments.manage_partners"


class PartnerScreen(View):
    """In the place of the admin's own page. What a partner wrote is read, and never edited."""

    model_admin: ModelAdmin = None  # type: ignore[assignment]  # given to as_view()

    @classmethod
    def address(cls, partner: Partner) -> str:
        """Where the screen is for a partner."""
        return reverse("admin:treatments_partner_change", args=[partner.pk])

    def dispatch(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        if not request.user.has_perm(MANAGES):
            raise PermissionDenied
        key = int(object_id) if object_id.isascii() and object_id.isdigit() else 0
        partners = Partner.objects.select_related("decided_by")
        self.partner = get_object_or_404(partners, pk=key if key < 2**63 else 0)
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(PartnerForm(partner=self.partner))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PartnerForm(request.POST, partner=self.partner)
        if not form.is_valid():
            return self._page(form)
        try:
            decided = decide(
                partner=self.partner, by=person(request), at=timezone.now(), **form.cleaned_data
            )
        except PartnerRefused as refusal:
            form.refuse(str(refusal))
            return self._page(form)
        words = decided.get_state_display()
        self.model_admin.log_change(request, decided, f"{words}.")
        messages.success(request, f"{words}: {decided}. A letter is on its way to them.")
        return HttpResponseRedirect(reverse("admin:index"))

    def _page(self, form: PartnerForm) -> HttpResponse:
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "opts": self.model_admin.opts,
            "title": "A partner",
            "partner": self.partner,
            "keys": self.partner.keys.living(at=timezone.now()).count(),
            "webhooks": self.partner.subscriptions.all(),
            "form": form,
            "list_page": reverse("admin:treatments_partner_changelist"),
        }
        return TemplateResponse(self.request, "desk/partner.html", context)
