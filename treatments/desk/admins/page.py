"""The pages of the site that staff keep: about, disclaimer, privacy, accessibility, contact."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from treatments.catalogue.models import Page, PageSection
from treatments.desk.admins.deleting import was_published
from treatments.desk.admins.rows import UID, RowInline
from treatments.desk.admins.working_copy import WorkingCopyAdmin
from treatments.desk.filters import StateFilter
from treatments.desk.forms.page import PageForm


class SectionInline(RowInline):
    """A heading and the paragraphs under it."""

    model = PageSection
    subject = "page"
    autocomplete_fields = ()
    named_by = ("heading", "paragraphs")
    guidance = (
        "A heading and its paragraphs, one paragraph a line. Without a heading, the words stand "
        "under the page's title. What stands in square brackets only you know: fill it in."
    )
    fields = (UID, "heading", "paragraphs", "position")


@admin.register(Page)
class PageAdmin(WorkingCopyAdmin):
    """Edited, reviewed and published as treatments are."""

    form = PageForm
    inlines = (SectionInline,)
    list_filter = (StateFilter, ("owner", admin.RelatedOnlyFieldListFilter))
    search_fields = ("name", "slug", "sections__heading", "sections__paragraphs")
    search_help_text = "In titles, addresses and sections."
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (("Title", {"fields": ("name", "slug")}), WorkingCopyAdmin.kept)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The site's menus lead to it by its address, which it therefore keeps."""
        return ("slug",) if obj and was_published(obj) else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else super().get_prepopulated_fields(request, obj)
