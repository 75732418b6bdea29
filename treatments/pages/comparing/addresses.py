"""Where comparisons are, and the pages on which a reader makes one."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control


def address_of(slugs: Iterable[str], matters: Iterable[str] = ()) -> str:
    """The one address of some treatments side by side; none stands for all of them."""
    slugs = tuple(slugs)
    page = reverse("pages:comparison", args=[slugs]) if slugs else reverse("pages:compare-all")
    return page + _query(matters=matters)


def chooser_for(slugs: Iterable[str], matters: Iterable[str] = (), **more: str) -> str:
    """The page to choose on, with these ticked."""
    return reverse("pages:compare") + _query(t=slugs, matters=matters, **more)


def what_matters_for(slugs: Iterable[str], matters: Iterable[str] = ()) -> str:
    """The page to say on what matters, on the way to the comparison of these."""
    return reverse("pages:what-matters") + _query(t=slugs, matters=matters)


def for_ever(address: str) -> HttpResponse:
    """A permanent redirect that a browser asks about again: publishing may end its reason."""
    answer: HttpResponseRedirect = redirect(address, permanent=True)  # type: ignore[assignment]
    patch_cache_control(answer, no_cache=True)
    return answer


def _query(**values: Iterable[str] | str) -> str:
    words = urlencode({name: value for name, value in values.items() if value}, doseq=True)
    return f"?{words}" if words else ""
