"""What readers are told in words of ours: kinds, sides, numbers, in the reader's language.

The document is plain Python and names its kinds in English, for staff and for partners; what
stands in a document is never translated here.
"""

from collections.abc import Iterable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from treatments.editions.document import Fit

# Keys of the document's KINDS.
KINDS = {
    "injection": _("Injection"),
    "medicine": _("Medicine"),
    "therapy": _("Therapy"),
    "surgery": _("Surgery"),
}

# The side a statement stands on; the key is also the class that gives it its sign.
BENEFIT, DRAWBACK = "benefit", "drawback"
SIDES = {BENEFIT: _("Benefit"), DRAWBACK: _("Drawback")}

NOT_STATED = _("not stated")

NUMBERS = (
    pgettext_lazy("a number of treatments", "no"),
    pgettext_lazy("a number of treatments", "one"),
    pgettext_lazy("a number of treatments", "two"),
    pgettext_lazy("a number of treatments", "three"),
    pgettext_lazy("a number of treatments", "four"),
    pgettext_lazy("a number of treatments", "five"),
    pgettext_lazy("a number of treatments", "six"),
    pgettext_lazy("a number of treatments", "seven"),
    pgettext_lazy("a number of treatments", "eight"),
    pgettext_lazy("a number of treatments", "nine"),
    pgettext_lazy("a number of treatments", "ten"),
    pgettext_lazy("a number of treatments", "eleven"),
    pgettext_lazy("a number of treatments", "twelve"),
)


def in_words(number: int) -> str:
    """ "seven" for 7; digits from 13."""
    return str(NUMBERS[number]) if 0 <= number < len(NUMBERS) else str(number)


def in_quotes(words: str) -> str:
    """The source's words, in the quotation marks of the reader's language."""
    return gettext("“%(words)s”") % {"words": words}


def fit_in_its_words(fit: Fit) -> str:
    """How strongly a source speaks for a type of dystonia and, if it says so, on what condition."""
    if not fit.condition:
        return in_quotes(fit.strength)
    words = {"strength": fit.strength, "condition": fit.condition}
    return gettext("“%(strength)s”, “%(condition)s”") % words


def in_a_row(items: Iterable[object]) -> SafeString:
    """ "Baclofen, Physiotherapy": several names in one line, escaped."""
    return format_html_join(
        pgettext("between the items of a list", ", "), "{}", ((i,) for i in items)
    )
