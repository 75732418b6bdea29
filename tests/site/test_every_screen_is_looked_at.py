"""Nothing is added to the desk without being looked at by `make browser-test`."""

from collections.abc import Iterator

from django.contrib import admin
from django.urls import URLPattern

from tests.browser.screen import OURS
from tests.browser.screens import ALIKE, NOT_LOOKED_AT, SCREENS
from treatments.desk.admins.archive import ReadOnlyAdmin
from treatments.desk.views.screen import TextScreen

LOOKED_AT = {screen.view for screen in SCREENS}


def addresses() -> Iterator[str]:
    """The name of every address of the admin, as the URL configuration has it."""
    patterns = list(admin.site.get_urls())
    while patterns:
        pattern = patterns.pop()
        if isinstance(pattern, URLPattern):
            yield pattern.name or ""
        else:
            patterns += pattern.url_patterns


def refused() -> set[str]:
    """Addresses Django makes for the archive too, where nothing is added by hand."""
    read_only = [m for m, its in admin.site._registry.items() if isinstance(its, ReadOnlyAdmin)]
    return {f"{m._meta.app_label}_{m._meta.model_name}_add" for m in read_only}


def stock(name: str) -> bool:
    """A page of Django's own that is the same for every model, or about accounts."""
    return name.endswith(ALIKE) or (name.startswith("auth_") and not name.endswith("_changelist"))


def screens_of(subject: str) -> set[str]:
    """The addresses of what desk/views offers for treatments, or for pages of the site."""
    found, waiting = set(), [TextScreen]
    while waiting:
        waiting += (below := waiting.pop().__subclasses__())
        found |= {f"treatments_{subject}_{one.name}" for one in below if hasattr(one, "name")}
    return found


def same_as_for_treatments() -> set[str]:
    """Screens about a page of the site that are looked at for a treatment.

    Both are one class and one template, which say “page” where the other says “treatment”.
    """
    looked_at = {name.replace("_treatment_", "_page_") for name in LOOKED_AT}
    return screens_of("page") & looked_at


def test_every_address_of_the_desk_is_looked_at_or_has_a_reason_not_to_be() -> None:
    named = {name for name in addresses() if name}
    assert len(named) > 40
    unseen = named - LOOKED_AT - set(NOT_LOOKED_AT) - refused() - same_as_for_treatments()
    missing = {name for name in unseen if not stock(name)}
    assert not missing, f"add a line for each to tests/browser/screens.py: {sorted(missing)}"


def test_every_screen_about_a_treatment_is_looked_at() -> None:
    screens = screens_of("treatment")
    assert len(screens) > 15
    assert screens <= LOOKED_AT


def test_pages_of_the_site_are_looked_at_too() -> None:
    pages = {name for name in LOOKED_AT if name.startswith("treatments_page_")}
    assert len(pages & screens_of("page")) > 2
    assert "treatments_page_change" in pages


def test_every_list_of_our_models_is_looked_at() -> None:
    ours = [model for model in admin.site._registry if model._meta.app_label in OURS]
    lists = {f"treatments_{model._meta.model_name}_changelist" for model in ours}
    assert lists
    assert lists <= LOOKED_AT


def test_the_reasons_are_about_addresses_that_exist() -> None:
    assert set(NOT_LOOKED_AT) <= set(addresses())


def test_every_screen_is_named_once() -> None:
    names = [screen.seen for screen in SCREENS]
    assert sorted(names) == sorted(set(names))
