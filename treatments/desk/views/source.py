"""What the screens about one source have in common."""

from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views import View

from treatments.catalogue.models import Source


class SourceScreen(View):
    """A screen about one source, reached from its change page."""

    name: ClassVar[str]  # of its address: admin:treatments_source_<name>
    link: ClassVar[str]
    title: ClassVar[str]
    permission: ClassVar[str]

    model_admin: ModelAdmin = None  # type: ignore[assignment]  # given to as_view()

    @classmethod
    def address(cls, source: Source | int) -> str:
        """Where the screen is for a source, or for the key of one."""
        key = source.pk if isinstance(source, Source) else source
        return reverse(f"admin:treatments_source_{cls.name}", args=[key])

    @classmethod
    def offered(cls, request: HttpRequest, source: Source) -> bool:
        """Whether there is something for this person to do on it."""
        return request.user.has_perm(cls.permission)

    def dispatch(self, request: HttpRequest, object_id: int) -> HttpResponseBase:
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        known = Source.objects.select_related("superseded_by")
        self.source = get_object_or_404(known, pk=object_id)
        return super().dispatch(request)

    def page(self, **context: Any) -> HttpResponse:
        """The screen, inside the admin's frame."""
        frame = {
            **self.model_admin.admin_site.each_context(self.request),
            "opts": self.model_admin.opts,
            "title": self.title,
            "source": self.source,
            "change_page": self.change_page,
        }
        return TemplateResponse(self.request, f"desk/{self.name}.html", {**frame, **context})

    def done(self, message: str) -> HttpResponse:
        """Say it, and go back to the source."""
        messages.success(self.request, message)
        return HttpResponseRedirect(self.change_page)

    @property
    def change_page(self) -> str:
        return reverse("admin:treatments_source_change", args=[self.source.pk])
