"""The words of the search page: what was found, marked, and where it is read."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from treatments.editions.models import Facet
from treatments.editions.search.finding import WordHit
from treatments.editions.search.snippets import Line

register = template.Library()

_GROUPS = {
    Facet.Group.EFFECT: _("Side effect: which treatments mention it"),
    Facet.Group.DYSTONIA_TYPE: _("Type of dystonia: what is said about it"),
    Facet.Group.TERM: _("Word in the glossary"),
}
_PAGES = {
    Facet.Group.EFFECT: "pages:side-effect",
    Facet.Group.DYSTONIA_TYPE: "pages:type",
    Facet.Group.TERM: "pages:term",
}


@register.filter
def marked(line: Line) -> SafeString:
    """A line with what was found in it marked; all of it escaped."""
    mark = "<mark>{}</mark>"
    pieces = (format_html(mark, one.text) if one.marked else one.text for one in line)
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@register.filter
def group_words(word: WordHit) -> str:
    """What kind of page a shared word has."""
    return str(_GROUPS[Facet.Group(word.group)])


@register.filter
def word_address(word: WordHit) -> str:
    """Where everything about a shared word is read."""
    return reverse(_PAGES[Facet.Group(word.group)], args=[word.slug])


@register.filter
def quoted_list(words: Iterable[str]) -> str:
    """“one”, “two”."""
    return ", ".join(f"“{word}”" for word in words)
