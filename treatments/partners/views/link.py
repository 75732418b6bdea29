"""The form that sends a partner a new private address."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from treatments.partners.forms import LinkForm
from treatments.partners.signing_up import send_links
from treatments.partners.views.open import fresh, page, taken
from treatments.visitors.answers import kept_out


@csrf_exempt  # there is no cookie to be abused; see from_another_site()
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """POST answers the same whether or not the e-mail address is a partner's."""
    now = timezone.now()
    form = fresh(LinkForm, request.POST if request.method == "POST" else None, at=now)
    if request.method != "POST" or not taken(request, form, at=now):
        return page(request, "partners/link.html", form)
    send_links(email=form.cleaned_data["email"], at=now)
    return kept_out(HttpResponseRedirect(reverse("partners:applied")))
