"""Messages from readers: a list, and the screen of each. None is shown after its days are over."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import Truncator

from treatments.desk.admins.archive import ReadOnlyAdmin
from treatments.desk.filters import SettledFilter
from treatments.desk.people import person
from treatments.desk.views.told import READS, ToldScreen
from treatments.feedback.actions import remove
from treatments.feedback.models import FeedbackMessage
from treatments.review.people import name_of


@admin.register(FeedbackMessage)
class FeedbackAdmin(ReadOnlyAdmin):
    """Nobody edits what a reader wrote. A publisher may delete it before its time."""

    list_display = ("about", "kind", "useful", "brief", "received_at", "settled")
    list_filter = (SettledFilter, "kind", "useful")
    list_select_related = ("settled_by",)
    search_fields = ("words", "shown", "edition_name", "page")
    ordering = ("-received_at", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[FeedbackMessage]:
        rows: Any = super().get_queryset(request)
        kept: QuerySet[FeedbackMessage] = rows.kept(at=timezone.now())
        return kept

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(READS)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("treatments.delete_feedbackmessage")

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        screen = ToldScreen.as_view(model_admin=self)
        answer: Any = screen(request, object_id)
        return answer

    def delete_model(self, request: HttpRequest, obj: FeedbackMessage) -> None:
        remove(message=obj, by=person(request))

    @admin.display(description="About")
    def about(self, message: FeedbackMessage) -> str:
        return message.edition_name or message.page or "the site as a whole"

    @admin.display(description="What they wrote", empty_value="nothing")
    def brief(self, message: FeedbackMessage) -> str | None:
        return Truncator(message.words).chars(80) or None

    @admin.display(description="Settled", ordering="settled_at", empty_value="open")
    def settled(self, message: FeedbackMessage) -> str | None:
        if message.settled_at is None or message.settled_by is None:
            return None
        there = timezone.localtime(message.settled_at)
        return f"by {name_of(message.settled_by)}, {there:%d %B %Y}"
