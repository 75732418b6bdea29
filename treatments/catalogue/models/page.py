"""Page: the working copy of a page of the site that is about no treatment, and its sections."""

from typing import Any, ClassVar

from django.db import models

from treatments.catalogue.fields import LineField, LinesField
from treatments.catalogue.models.row import Row
from treatments.catalogue.models.working_copy import WorkingCopy
from treatments.catalogue.querysets import WorkingCopyQuerySet
from treatments.editions.document import PAGE


class PageManager(models.Manager.from_queryset(WorkingCopyQuerySet)):  # type: ignore[misc]
    """Working copies of pages only."""

    def get_queryset(self) -> Any:
        return super().get_queryset().filter(subject=PAGE)


class Page(WorkingCopy):
    """About, disclaimer, privacy, accessibility, contact. Its rows are sections."""

    objects: ClassVar[Any] = PageManager()

    class Meta:
        proxy = True
        permissions = [
            ("publish_page", "Can publish a page"),
            ("publish_urgent_page", "Can publish an urgent correction of a page"),
            ("withdraw_page", "Can withdraw a page"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not args:  # a proxy cannot have a default of its own
            kwargs.setdefault("subject", PAGE)
        super().__init__(*args, **kwargs)


class PageSection(Row):
    """A heading and the paragraphs under it."""

    owner_field = "page"

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="sections")
    heading = LineField(
        max_length=200, blank=True, help_text="Leave it empty for the words under the title."
    )
    paragraphs = LinesField(help_text="One paragraph a line.")

    class Meta(Row.Meta):
        db_table = "catalogue_pagesection"
        verbose_name = "section"
        constraints = [
            models.CheckConstraint(condition=~models.Q(paragraphs=""), name="pagesection_has_text"),
        ]

    def __str__(self) -> str:
        return self.heading or "Words under the title"
