"""The archive, to be read: nothing in it is added, changed or deleted by hand."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string

from treatments.catalogue.models import SetAside
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.standing import reasons_of
from treatments.editions.canonical import Unreadable
from treatments.editions.models import Edition, Release
from treatments.review.models import Review
from treatments.review.people import name_of


class ReadOnlyAdmin(DeskAdmin):
    """Whoever may see treatments may see what became of them."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("treatments.view_treatment")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """Every text that was ever published."""

    list_display = ("name", "number", "change_kind", "change_note", "pressed_at", "pressed_by")
    list_filter = ("change_kind",)
    search_fields = ("name", "slug", "change_note")
    ordering = ("-pressed_at", "-pk")
    fields = (
        ("name", "number", "change_kind"),
        "change_note",
        ("pressed_at", "pressed_by"),
        "urgent_reason",
        "text",
        "content_id",
        "digest",
        "previous_digest",
    )
    readonly_fields = ("text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        # Lists need no bodies, and a body is most of a row.
        return super().get_queryset(request).defer("body")

    @admin.display(description="What it says")
    def text(self, edition: Edition) -> str:
        try:
            return render_to_string("desk/document.html", {"document": edition.document})
        except Unreadable as fault:
            return f"This text is not as it was published. {fault}"


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    """The log: what readers may see, and since when."""

    list_display = ("sequence", "kind", "treatment", "effective_at", "recorded_by", "explanation")
    list_select_related = ("edition",)
    list_filter = ("kind",)
    search_fields = ("edition__name", "explanation")
    ordering = ("-effective_at", "-sequence")

    @admin.display(description="Treatment", ordering="edition__name")
    def treatment(self, release: Release) -> str:
        return str(release.edition) if release.edition else ""


@admin.register(SetAside)
class SetAsideAdmin(ReadOnlyAdmin):
    """Drafts that were put out of the way of a correction, and what became of them."""

    list_display = ("working_copy", "at", "who", "outcome")
    list_select_related = ("working_copy", "by")
    list_filter = ("ending",)
    search_fields = ("working_copy__name",)
    fields = (
        "working_copy",
        ("at", "who"),
        ("outcome", "ended_at", "ended_by"),
        "left_out",
        "text",
        "digest",
    )
    readonly_fields = ("text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[SetAside]:
        return super().get_queryset(request).defer("body", "base_body")

    @admin.display(description="By", ordering="by")
    def who(self, set_aside: SetAside) -> str:
        return name_of(set_aside.by)

    @admin.display(description="What became of it", ordering="ending")
    def outcome(self, set_aside: SetAside) -> str:
        return set_aside.get_ending_display() if set_aside.ending else "waiting"

    @admin.display(description="What it said")
    def text(self, set_aside: SetAside) -> str:
        return render_to_string("desk/document.html", {"document": set_aside.document})


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    """Who asked, who decided, and what they read."""

    list_display = ("working_copy", "eyes", "asked", "outcome", "submitted_at")
    list_select_related = ("working_copy", "reviewer")
    list_filter = ("eyes", "decision")
    search_fields = ("working_copy__name",)
    fields = (
        ("working_copy", "eyes", "afterwards"),
        ("asked", "submitted_by", "submitted_at"),
        "message",
        ("outcome", "decided_by", "decided_at"),
        ("qualification", "whole_page"),
        "note",
        "reasons",
        "text",
        "digest",
    )
    readonly_fields = ("reasons", "text")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Review]:
        return super().get_queryset(request).defer("body")

    @admin.display(description="Reviewer", ordering="reviewer")
    def asked(self, review: Review) -> str:
        return name_of(review.reviewer)

    @admin.display(description="State", ordering="decision")
    def outcome(self, review: Review) -> str:
        return review.get_decision_display() if review.decision else "waiting for an answer"

    @admin.display(description="Reasons")
    def reasons(self, review: Review) -> str:
        return render_to_string("desk/reasons.html", {"reasons": reasons_of(review)})

    @admin.display(description="What it said")
    def text(self, review: Review) -> str:
        return render_to_string("desk/document.html", {"document": review.document})
