"""What the desk's own screens have in common: a text, a right, a page in the admin."""

from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.views import View

from treatments.desk import states
from treatments.desk.public import change_page_of
from treatments.editions.document import TREATMENT
from treatments.editions.models import Release
from treatments.publishing.pending import pending


class TextScreen(View):
    """A screen about one treatment or page of the site, reached from its change page."""

    name: ClassVar[str]  # of its address: admin:treatments_<subject>_<name>
    link: ClassVar[str]
    title: ClassVar[str]
    verb: ClassVar[str]  # the right it takes: view, change, publish or withdraw
    offered_in: ClassVar[tuple[states.State, ...]]

    model_admin: ModelAdmin = None  # type: ignore[assignment]  # given to as_view()

    @classmethod
    def address(cls, copy: Any) -> str:
        """Where the screen is for a working copy."""
        return reverse(f"admin:treatments_{copy.subject}_{cls.name}", args=[copy.pk])

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Whether this person may use it for texts of a kind."""
        return bool(user.has_perm(f"treatments.{cls.verb}_{subject}"))

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        """Whether there is something for this person to do on it."""
        return copy.state in cls.offered_in and cls.allowed(request.user, copy.subject)

    def dispatch(self, request: HttpRequest, object_id: int) -> HttpResponseBase:
        if not self.allowed(request.user, self.model_admin.opts.model_name):
            raise PermissionDenied
        states.refresh_digests()
        self.copy = get_object_or_404(self.model_admin.get_queryset(request), pk=object_id)
        return super().dispatch(request)

    def page(self, **context: Any) -> HttpResponse:
        """The screen, inside the admin's frame."""
        site = self.model_admin.admin_site
        frame = {
            **site.each_context(self.request),
            "opts": self.model_admin.opts,
            "title": self.title,
            "copy": self.copy,
            "noun": self.copy.subject,
            "list_page": reverse(f"admin:treatments_{self.copy.subject}_changelist"),
            "list_name": capfirst(self.model_admin.opts.verbose_name_plural),
            "state": states.badge_of(self.copy),
            "change_page": self.change_page,
        }
        return TemplateResponse(self.request, f"desk/{self.name}.html", {**frame, **context})

    def done(self, log: str, message: str | SafeString, *, to: str = "") -> HttpResponse:
        """Write it in the admin's history, say it, and go back to the treatment, or `to`."""
        self.model_admin.log_change(self.request, self.copy, log)
        messages.success(self.request, message)
        return HttpResponseRedirect(to or self.change_page)

    @property
    def identity(self) -> dict[str, Any]:
        """What the working copy shares with its editions."""
        return {"content_id": self.copy.content_id, "language": self.copy.language}

    @cached_property
    def coming(self) -> list[Release]:
        """What is scheduled, soonest first."""
        return pending(**self.identity, after=timezone.now())

    @property
    def change_page(self) -> str:
        return change_page_of(self.copy)
