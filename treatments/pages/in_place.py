"""The glossary in place: the first use of an explained word in a page carries its explanation.

A button and a popover that HTML itself connects: it opens on a tap or a key without script, and
prints in brackets. See the Popover API of the HTML standard, section 6.12.
"""

import re
from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from treatments.editions.document import Document, Term

HTML = (
    '<button class="term" popovertarget="w-{slug}">{word}</button>'
    '<span popover id="w-{slug}"><b>{name}</b> {meaning}</span>'
)


class InPlace:
    """The words of one page. It remembers which it has explained, so make one for each page."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Of the words that the documents explain; where two differ, the later document wins."""
        terms = [term for document in documents for term in document.terms if term.definition]
        self._terms = {
            word.casefold(): term for term in terms for word in (term.name, *term.also_known_as)
        }
        self._explained: set[str] = set()
        # The longest first: "pulse generator" before "generator".
        words = sorted(self._terms, key=len, reverse=True)
        self._any = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)

    def explain(self, text: str) -> SafeString:
        """The text, escaped, with the words explained that stand here first in the page.

        A word that the same text explains itself is left as it is.
        """
        parts, end = [], 0
        for match in self._any.finditer(text) if self._terms else ():
            term = self._terms[match[0].casefold()]
            if term.slug in self._explained or term.definition.casefold() in text.casefold():
                continue
            self._explained.add(term.slug)
            parts.append(format_html("{}{}", text[end : match.start()], _explained(match[0], term)))
            end = match.end()
        return format_html("{}" * (len(parts) + 1), *parts, text[end:])


def _explained(word: str, term: Term) -> SafeString:
    return format_html(
        HTML, slug=term.slug, word=word, name=capfirst(term.name), meaning=term.definition
    )
