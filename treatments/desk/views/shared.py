"""What whoever was sent a link reads: the shared draft, and a form for notes on it.

No account, no cookie, and nothing that is kept by a cache or found by a search engine.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from treatments.catalogue.assemble import assemble
from treatments.desk.forms.outside import OutsideForm
from treatments.desk.preview import comparison_with, kept_out, leaflet_of
from treatments.editions.document import Document
from treatments.pages.languages import speaking
from treatments.review.models import ShareLink
from treatments.review.refusals import LinkEnded, ReviewRefused
from treatments.review.sharing import MOST_NOTES, leave_note_through, why_ended
from treatments.visitors.own_site import from_another_site

ANOTHER_SITE = "Your browser says that this was sent from another site. Write your note here."


@csrf_exempt  # there is no cookie to be abused; see from_another_site()
@require_http_methods(["GET", "HEAD", "POST"])
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The text as it was shared, on the public page; POST leaves a note on it."""
    link = _link(token)
    if ended := why_ended(link, at=timezone.now()):
        return _ended(request, ended)
    document = _text(link)
    if request.method != "POST":
        about = request.GET.get("about", "")
        form = OutsideForm(link=link, document=document, about=about)
        return _page(request, token, link, document, form)
    if from_another_site(request):
        form = OutsideForm(link=link, document=document)
        return _page(request, token, link, document, form, refusal=ANOTHER_SITE, status=403)
    form = OutsideForm(request.POST, link=link, document=document)
    if not form.is_valid() or form.number is None:
        return _page(request, token, link, document, form)
    try:
        leave_note_through(
            link=link,
            left_by=form.cleaned_data["left_by"],
            part=form.cleaned_data["part"],
            text=form.cleaned_data["text"],
            form=form.number,
            at=timezone.now(),
        )
    except LinkEnded as ended_now:
        return _ended(request, str(ended_now))
    except ReviewRefused as refusal:
        form.refuse(refusal)
        return _page(request, token, link, document, form)
    return kept_out(HttpResponseRedirect(f"{request.path}?kept=1#note"))


@require_safe
def shared_comparison(request: HttpRequest, token: str) -> HttpResponse:
    """The same text beside the live editions of the other treatments."""
    link = _link(token)
    now = timezone.now()
    if ended := why_ended(link, at=now):
        return _ended(request, ended)
    document = _text(link)
    context = comparison_with(document, at=now) | _banner(token, link)
    with speaking(document.language):
        return kept_out(render(request, "desk/shared_comparison.html", context))


def _link(token: str) -> ShareLink:
    link = ShareLink.objects.with_token(token).select_related("working_copy").first()
    if link is None:
        raise Http404("No draft was ever shared at this address.")
    found: ShareLink = link
    return found


def _text(link: ShareLink) -> Document:
    """Only treatments are shared: the public page this is shown on is theirs."""
    document = link.document
    if not isinstance(document, Document):
        raise Http404("This is no treatment, and cannot be shown here.")
    return document


def _ended(request: HttpRequest, why: str) -> HttpResponse:
    """What was typed when the link ended is given back: nobody else has it."""
    typed = request.POST.get("text", "")
    return kept_out(
        render(request, "desk/link_ended.html", {"why": why, "typed": typed}, status=410)
    )


def _banner(token: str, link: ShareLink) -> dict[str, Any]:
    page = reverse("desk:shared", args=[token])
    return {
        "copy": link.working_copy,
        "link": link,
        # The newer draft itself is for staff.
        "moved": assemble(link.working_copy).digest != link.digest,
        "own_page": page,
        "compare_page": reverse("desk:shared-comparison", args=[token]),
        "places": {str(link.working_copy.content_id): page},
    }


def _page(
    request: HttpRequest,
    token: str,
    link: ShareLink,
    document: Document,
    form: OutsideForm,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = leaflet_of(document, at=timezone.now()) | _banner(token, link)
    context |= {
        "form": form,
        "refusal": refusal,
        "kept": request.method != "POST" and "kept" in request.GET,
        "most_notes": MOST_NOTES,
        "note_at": context["own_page"],
    }
    with speaking(document.language):
        return kept_out(render(request, "desk/outside.html", context, status=status))
