"""The form on which an organisation asks to be a partner."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from treatments.partners.forms import ApplyForm
from treatments.partners.signing_up import apply
from treatments.partners.views.open import fresh, page, taken
from treatments.visitors.answers import kept_out


@csrf_exempt  # there is no cookie to be abused; see from_another_site()
@require_http_methods(["GET", "HEAD", "POST"])
def apply_page(request: HttpRequest) -> HttpResponse:
    """POST keeps one application and sends the private address."""
    now = timezone.now()
    form = fresh(ApplyForm, request.POST if request.method == "POST" else None, at=now)
    if request.method != "POST" or not taken(request, form, at=now):
        return page(request, "partners/apply.html", form)
    said = {name: form.cleaned_data[name] for name in form.order}
    apply(form=form.sent.number, **said, at=now)
    return kept_out(HttpResponseRedirect(reverse("partners:applied")))
