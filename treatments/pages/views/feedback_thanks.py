"""Thanks: what happens with a message, and the way back to what was read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from treatments.feedback.subject import subject_of
from treatments.visitors.answers import kept_out


@require_safe
def feedback_thanks(request: HttpRequest) -> HttpResponse:
    """The same for everyone, and the same again when it is reloaded."""
    asked = {"page": request.GET.get("page", "")}
    subject = subject_of(asked, at=timezone.now())
    return kept_out(render(request, "feedback/thanks.html", {"subject": subject}))
