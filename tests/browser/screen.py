"""What one line of screens.py says, and the lines that Django's own pages make."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from tests.browser.steps import Step, press
from treatments.catalogue.models import Treatment
from treatments.desk.admins.archive import ReadOnlyAdmin

# Of accounts and groups, which are Django's own, only the lists are looked at: their pages hold
# dates and passwords without labels, and only whoever keeps the accounts comes there.
OURS = ("treatments",)


@dataclass(frozen=True)
class Screen:
    """`view` is the address's name, without “admin:”; `model` names the row a page is about:
    the one with the slug `about`, or the first. A query is words, or asked of the database.
    """

    seen: str
    who: str
    view: str
    about: str = ""
    query: str | Callable[[], str] = ""
    steps: tuple[Step, ...] = ()
    model: type[Model] | None = None
    args: tuple[str | tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        return self.seen.replace(" ", "-")

    def address(self) -> str:
        """Its path; reads the database."""
        of: list[object] = list(self.args)
        if self.model:
            rows = self.model._default_manager.order_by("pk")
            rows = rows.filter(slug=self.about) if self.about else rows
            of = [rows.values_list("pk", flat=True)[0]]
        name = self.view if ":" in self.view else f"admin:{self.view}"
        query = self.query if isinstance(self.query, str) else self.query()
        return reverse(name, args=of) + query


def of_treatment(
    seen: str, who: str, name: str, about: str, *steps: Step, query: str | Callable[[], str] = ""
) -> Screen:
    """A screen of desk/views, or a page of Django's, about one treatment."""
    return Screen(seen, who, f"treatments_treatment_{name}", about, query, steps, Treatment)


def stock(model: type[Model], model_admin: admin.ModelAdmin) -> Iterator[Screen]:
    """What Django makes of every registered model: its list, a page, an empty form sent."""
    name = f"{model._meta.app_label}_{model._meta.model_name}"
    words = model._meta.verbose_name
    yield Screen(f"list of {model._meta.verbose_name_plural}", "admin", f"{name}_changelist")
    if model._meta.app_label not in OURS:
        return
    yield Screen(f"one {words}", "admin", f"{name}_change", model=model)
    if not isinstance(model_admin, ReadOnlyAdmin):
        refused = (press("Save"),)
        yield Screen(f"new {words}", "admin", f"{name}_add")
        yield Screen(f"new {words}, refused", "admin", f"{name}_add", steps=refused)
