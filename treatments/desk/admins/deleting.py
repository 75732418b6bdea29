"""A treatment that was ever published is not deleted: its archive must keep its subject."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from treatments.catalogue.models import Treatment
from treatments.desk.admins.desk import DeskAdmin
from treatments.editions.models import Edition


def was_published(treatment: Treatment) -> bool:
    """Whether there is an edition of it, live or not."""
    return Edition.objects.of(content_id=treatment.content_id, language=treatment.language).exists()


class Deleting(DeskAdmin):
    """The part of the treatment's admin that refuses."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and not (obj and was_published(obj))

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        treatment = self.get_object(request, unquote(object_id))
        if treatment and super().has_delete_permission(request) and was_published(treatment):
            messages.error(
                request,
                f"{treatment} has been published, so it cannot be deleted: editions outlive "
                "their working copy. Withdraw it instead.",
            )
            change_page = reverse("admin:treatments_treatment_change", args=[treatment.pk])
            return HttpResponseRedirect(change_page)
        return super().delete_view(request, object_id, extra_context)
