"""Partners: a list, and the screen of each, for whoever decides about them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from treatments.desk.admins.archive import ReadOnlyAdmin
from treatments.desk.views.partner import MANAGES, PartnerScreen
from treatments.partners.models import Partner


@admin.register(Partner)
class PartnerAdmin(ReadOnlyAdmin):
    """Nobody edits what an organisation wrote, and none is deleted before its days are over."""

    list_display = ("name", "site", "state", "applied_at", "decided_at")
    list_filter = ("state",)
    search_fields = ("name", "site", "email")
    ordering = ("-applied_at", "-pk")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(MANAGES)

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        screen = PartnerScreen.as_view(model_admin=self)
        answer: Any = screen(request, object_id)
        return answer
