"""Languages by their tags. Archive and working copies are kept by one, as in BCP 47: "en-GB"."""

from django.conf import settings
from django.utils import translation

LANGUAGE = "en-GB"  # the site's own, which every visitor meets at an address without a language


def tag_of(code: str) -> str:
    """The tag for a code of Django's, which has small letters only: "zh-hant-tw", zh-Hant-TW."""
    first, *rest = code.split("-")
    return "-".join([first, *(one.title() if len(one) == 4 else one.upper() for one in rest)])


def in_use() -> str:
    """The tag of the language in which the present address is answered."""
    return tag_of(translation.get_language() or settings.LANGUAGE_CODE)
