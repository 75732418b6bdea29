"""Every screen of the desk, a line each. A new screen joins SCREENS; the tests do the rest.

A line says what is seen, who sees it, the name of its address in the admin, the slug of the
treatment it is about, and what is done there before it is looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from tests.browser.steps import Step, fill, open_all, press, stale
from tests.browser.world import treatment
from treatments.desk.admins.archive import ReadOnlyAdmin

# Of accounts and groups, which are Django's own, only the lists are looked at: their pages hold
# dates and passwords without labels, and only whoever keeps the accounts comes there.
OURS = ("treatments",)


@dataclass(frozen=True)
class Screen:
    """`view` is the address's name, without “admin:”; `model` names the row a page is about."""

    seen: str
    who: str
    view: str
    about: str = ""
    query: str = ""
    steps: tuple[Step, ...] = ()
    model: type[Model] | None = None
    args: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.seen.replace(" ", "-")

    def address(self) -> str:
        """Its path; reads the database."""
        of: list[object] = list(self.args)
        if self.about:
            of = [treatment(self.about).pk]
        elif self.model:
            of = [self.model._default_manager.order_by("pk").first().pk]
        name = self.view if ":" in self.view else f"admin:{self.view}"
        return reverse(name, args=of) + self.query


def of_treatment(
    seen: str, who: str, name: str, about: str, *steps: Step, query: str = ""
) -> Screen:
    """A screen of desk/views, or a page of Django's, about one treatment."""
    return Screen(seen, who, f"treatments_treatment_{name}", about, query, steps)


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


SCREENS: tuple[Screen, ...] = (
    # The way in, and home.
    Screen("login", "", "login"),
    Screen("login, refused", "", "login", steps=(fill("username", "nobody"), press("Log in"))),
    Screen("worklist of an author", "author", "index"),
    Screen("worklist of a reviewer", "reviewer", "index"),
    Screen("worklist of a publisher", "publisher", "index"),
    Screen("accounts", "admin", "app_list", args=("auth",)),
    Screen("a new password", "author", "password_change"),
    Screen("a new password, refused", "author", "password_change", steps=(press("Change my"),)),
    # The treatment's own page.
    Screen("search without a hit", "author", "treatments_treatment_changelist", query="?q=nothing"),
    of_treatment("change page, returned", "author", "change", "anticholinergics"),
    of_treatment("change page, scheduled", "publisher", "change", "muscle-relaxants"),
    of_treatment("change page with queries", "author", "change", "botulinum-toxin"),
    of_treatment("change page, read only", "reviewer", "change", "baclofen"),
    of_treatment(
        "change page, refused", "author", "change", "baclofen", fill("name", ""), press("Save")
    ),
    of_treatment(
        "change page, overtaken", "author", "change", "baclofen",
        stale("lock_version"), press("Save"),
    ),
    of_treatment("log of edits", "author", "history", "physiotherapy"),
    # Review.
    of_treatment("ask for review", "author", "ask", "botulinum-toxin"),
    of_treatment(
        "ask for review, refused", "author", "ask", "botulinum-toxin",
        stale("shown_digest"), press("Ask for review"),
    ),
    of_treatment("nothing to ask", "author", "ask", "selective-peripheral-denervation"),
    of_treatment("take a request back", "author", "recall", "baclofen"),
    of_treatment(
        "take a request back, refused", "author", "recall", "baclofen",
        stale("review"), press("Take the request back"),
    ),
    of_treatment("review", "reviewer", "review", "baclofen", open_all()),
    of_treatment("review, refused", "reviewer", "review", "baclofen", press("Return with")),
    of_treatment("review, decided", "reviewer", "review", "physiotherapy"),
    # Publishing and endings.
    of_treatment("publish", "publisher", "publish", "physiotherapy"),
    of_treatment("publish, refused", "publisher", "publish", "physiotherapy", press("Publish or")),
    of_treatment("publish, unapproved", "publisher", "publish", "botulinum-toxin"),
    of_treatment("nothing to publish", "publisher", "publish", "selective-peripheral-denervation"),
    of_treatment("cancel", "publisher", "cancel", "muscle-relaxants"),
    of_treatment(
        "cancel, refused", "publisher", "cancel", "muscle-relaxants",
        stale("shown"), press("Cancel what"),
    ),
    of_treatment("withdraw", "publisher", "withdraw", "physiotherapy"),
    of_treatment("withdraw, refused", "publisher", "withdraw", "physiotherapy", press("Take it")),
    of_treatment("discard", "author", "discard", "physiotherapy"),
    of_treatment(
        "discard, refused", "author", "discard", "physiotherapy",
        stale("shown_digest"), press("Discard these"),
    ),
    # History.
    of_treatment("history", "author", "editions", "physiotherapy"),
    of_treatment("history of a day", "author", "editions", "physiotherapy", query="?on=2026-03-02"),
    of_treatment("history, refused", "author", "editions", "physiotherapy", query="?on=tomorrow"),
    of_treatment("restore", "author", "restore", "physiotherapy", query="?edition=1"),
    of_treatment(
        "restore, refused", "author", "restore", "physiotherapy",
        stale("shown_digest"), press("Restore edition"), query="?edition=1",
    ),
    # What readers see: the rest of it joins with the tests of the pages.
    Screen("comparison", "", "pages:compare"),
    *(s for model, its_admin in admin.site._registry.items() for s in stock(model, its_admin)),
)  # fmt: skip

# Addresses of the admin that are no screen of ours, each with its reason.
NOT_LOOKED_AT = {
    "autocomplete": "an answer to a script",
    "jsi18n": "a script",
    "view_on_site": "a redirect",
    "logout": "answers a POST, with a page of one line",
    "password_change_done": "a page of one line",
    "auth_user_password_change": "the form of “a new password” for somebody else",
}
# Django's own pages, looked at for one model: they are the same for all.
ALIKE = ("_delete", "_history")
