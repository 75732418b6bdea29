"""The screen of one message from a reader: read it, go to its words, and settle it."""

from typing import ClassVar

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views import View

from treatments.desk.forms.told import ToldForm
from treatments.desk.people import person
from treatments.desk.told import told
from treatments.feedback.actions import settle
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.refusals import FeedbackRefused

READS = "treatments.view_feedbackmessage"
SETTLES = "treatments.change_feedbackmessage"


class ToldScreen(View):
    """In the place of the admin's own page. A reader's words are read, and never edited."""

    title: ClassVar[str] = "A reader told us"
    model_admin: ModelAdmin = None  # type: ignore[assignment]  # given to as_view()

    @classmethod
    def address(cls, message: FeedbackMessage) -> str:
        """Where the screen is for a message."""
        return reverse("admin:treatments_feedbackmessage_change", args=[message.pk])

    def dispatch(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        if not request.user.has_perm(READS):
            raise PermissionDenied
        kept = FeedbackMessage.objects.kept(at=timezone.now()).select_related("settled_by")
        key = int(object_id) if object_id.isascii() and object_id.isdigit() else 0
        self.message = get_object_or_404(kept, pk=key if key < 2**63 else 0)
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(ToldForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ToldForm(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            settle(
                message=self.message,
                words=form.cleaned_data["settlement"],
                by=person(request),
                at=timezone.now(),
            )
        except FeedbackRefused as refusal:
            form.refuse(str(refusal))
            return self._page(form)
        self.model_admin.log_change(request, self.message, "Settled.")
        messages.success(request, "Settled a message from a reader.")
        return HttpResponseRedirect(reverse("admin:index"))

    def _page(self, form: ToldForm) -> HttpResponse:
        (shown,) = told([self.message])
        may_settle = self.request.user.has_perm(SETTLES) and not self.message.settled_at
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "opts": self.model_admin.opts,
            "title": self.title,
            "told": shown,
            "form": form if may_settle or form.is_bound else None,
            "list_page": reverse("admin:treatments_feedbackmessage_changelist"),
            "delete_page": self._delete_page,
        }
        return TemplateResponse(self.request, "desk/told.html", context)

    @property
    def _delete_page(self) -> str:
        """Where it is deleted, for those who may; else ""."""
        if not self.model_admin.has_delete_permission(self.request, self.message):
            return ""
        return reverse("admin:treatments_feedbackmessage_delete", args=[self.message.pk])
