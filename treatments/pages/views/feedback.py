"""Feedback: the form on which a reader says whether a page was useful, or reports an error.

Sets no cookie, and so carries no CSRF token: where a form was sent from is asked of the browser,
and that it was opened here says a token in it.
"""

from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from treatments.editions.days import LONDON
from treatments.feedback.actions import leave, sent_already
from treatments.feedback.forms import FORMS, FeedbackForm
from treatments.feedback.kinds import Kind
from treatments.feedback.pace import too_many
from treatments.feedback.refusals import FeedbackRefused
from treatments.feedback.subject import Subject, subject_of
from treatments.feedback.tokens import Token, issue
from treatments.visitors.answers import kept_out
from treatments.visitors.own_site import from_another_site


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest) -> HttpResponse:
    """The form about what the address says; POST keeps one message and leads to the thanks."""
    now = timezone.now()
    subject = subject_of(request.GET, at=now)
    fresh = issue(subject, at=now)
    if request.method != "POST":
        return _page(request, subject, FORMS[subject.kind](fresh=fresh, at=now))
    if from_another_site(request):
        return kept_out(render(request, "feedback/another_site.html", status=403))
    form = FORMS[subject.kind](request.POST, fresh=fresh, at=now)
    if not form.is_valid() or form.sent is None:
        return _page(request, subject, form)
    return _keep(request, subject, form, form.sent, now)


def _keep(
    request: HttpRequest, subject: Subject, form: FeedbackForm, token: Token, now: datetime
) -> HttpResponse:
    said = {
        "token": token,
        "useful": form.cleaned_data.get("useful", ""),
        "words": form.cleaned_data["words"],
    }
    try:
        # What is sent twice is kept once, and counted once.
        if not sent_already(**said):
            if until := too_many(request, at=now):
                return _wait(request, subject, form, until, now)
            leave(**said, at=now)
    except FeedbackRefused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, subject, form)
    back = f"?{urlencode({'page': token.page}, safe='/')}" if token.page else ""
    return kept_out(HttpResponseRedirect(reverse("pages:feedback-thanks") + back))


def _wait(
    request: HttpRequest, subject: Subject, form: FeedbackForm, until: datetime, now: datetime
) -> HttpResponse:
    said = _(
        "Many messages have come from where you are within the hour, so yours has not been sent "
        "yet. What you wrote is still here: send it again after %(time)s."
    )
    form.add_error(None, said % {"time": time_format(until.astimezone(LONDON), "H:i")})
    answer = _page(request, subject, form, status=429)
    answer["Retry-After"] = str(int((until - now).total_seconds()) + 1)
    return answer


def _page(
    request: HttpRequest, subject: Subject, form: FeedbackForm, status: int = 200
) -> HttpResponse:
    context = {"subject": subject, "form": form, "error": subject.kind == Kind.ERROR}
    return kept_out(render(request, "feedback/form.html", context, status=status))
