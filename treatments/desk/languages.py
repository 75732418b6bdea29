"""The languages a text can still be written in, as the desk names them."""

from typing import Any

from django.conf import settings

from treatments.catalogue.models import WorkingCopy
from treatments.editions.language import tag_of
from treatments.pages.languages import own_name


def written_in(copy: Any) -> list[WorkingCopy]:
    """The working copies of the same text, in every language, by its tag."""
    return list(WorkingCopy.objects.filter(content_id=copy.content_id).order_by("language"))


def missing(copy: Any) -> list[tuple[str, str]]:
    """Tag and name of every language of the site without a working copy of this text."""
    written = {one.language for one in written_in(copy)}
    names = [(tag_of(code), named(tag_of(code))) for code, _ in settings.LANGUAGES]
    return [(tag, name) for tag, name in names if tag not in written]


def named(tag: str) -> str:
    """A language in English and as it calls itself: "Welsh (Cymraeg)"."""
    code = tag.lower()
    english = dict(settings.LANGUAGES).get(code, tag)
    own = own_name(code)
    return english if own in (english, tag) else f"{english} ({own})"
