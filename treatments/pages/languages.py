"""In which language an address is answered, and in which others the same text is live.

The site's own language has addresses without a prefix; the others stand under their tag. An
address has one language for everybody: no cookie, and nothing is guessed from a browser.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from treatments.editions.language import LANGUAGE, in_use, tag_of
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text, or the site, in one language: its tag, own name, direction, and where it is read."""

    tag: str
    language: str
    direction: str
    address: str
    name: str = ""  # of the text


class LanguageOfAddress:
    """Middleware: answers an address under a language's tag in that language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(code_in(request.path_info)):
            return self.get_response(request)


def code_in(path: str) -> str:
    """The language of the addresses that begin so: its code in LANGUAGES."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in _codes() else settings.LANGUAGE_CODE


def _codes() -> list[str]:
    return [code for code, _ in settings.LANGUAGES]


def several() -> bool:
    """Whether the site is published in more than one language."""
    return len(settings.LANGUAGES) > 1


def direction_of(code: str) -> str:
    """ "rtl" for a language that is written from the right, else "ltr"."""
    return "rtl" if code.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"


def speaking(tag: str) -> translation.override:
    """For `with`: words and addresses are those of a language. Of one in which the site is not
    published, a text may be left; what stands around it is then in the site's own.
    """
    code = tag.lower()
    return translation.override(code if code in _codes() else settings.LANGUAGE_CODE)


def address_in(tag: str, view: str, *args: Any) -> str:
    """The address of a public page in another language than the present one's."""
    with speaking(tag):
        return reverse(view, args=args)


def live_in(edition: Edition, *, at: datetime) -> list[Spoken]:
    """Every language in which the very same text is live, in the order of LANGUAGES.

    One query; none, and an empty list, where the site has one language.
    """
    if not several():
        return []
    same = Edition.objects.live(at=at).filter(content_id=edition.content_id)
    return spoken(same.defer("body"))


def spoken(editions: Iterable[Edition]) -> list[Spoken]:
    """Editions as links to where they are read, in the order of LANGUAGES."""
    by_code = {edition.language.lower(): edition for edition in editions}
    return [
        Spoken(
            tag=tag_of(code),
            language=own_name(code),
            direction=direction_of(code),
            address=address_in(code, f"pages:{by_code[code].subject}", by_code[code].slug),
            name=by_code[code].name,
        )
        for code in _codes()
        if code in by_code
    ]


def homes(*, at: datetime) -> list[Spoken]:
    """The first page in every language in which some treatment is live; [] as in live_in()."""
    if not several():
        return []
    live = Edition.objects.live(at=at).treatments().order_by()
    tags = set(live.values_list("language", flat=True))
    return [
        Spoken(tag_of(code), own_name(code), direction_of(code), address_in(code, "pages:home"))
        for code in _codes()
        if tag_of(code) in tags
    ]


def own_name(code: str) -> str:
    """What a language calls itself, e.g. "Cymraeg"; its tag, where Django does not know it."""
    info = LANG_INFO.get(code) or LANG_INFO.get(code.split("-")[0]) or {}
    return str(info.get("name_local") or tag_of(code))


def alternates(same: list[Spoken]) -> dict[str, Any]:
    """For base.html and components/languages.html. Search engines are told of a text's
    languages only where there is a choice, and of a default only where that one is live.
    """
    here = in_use()
    return {
        "alternates": same if len(same) > 1 else [],
        "default": next((one for one in same if one.tag == LANGUAGE and len(same) > 1), None),
        "elsewhere": [one for one in same if one.tag != here],
    }
