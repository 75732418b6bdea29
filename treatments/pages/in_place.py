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
        documents = list(documents)
        terms = [term for document in documents for term in document.terms if term.definition]
        self._terms = {
            word.casefold(): term for term in terms for word in (term.name, *term.also_known_as)
        }
        self._explained: set[str] = set()
        # The longest first: "pulse generator" before "generator".
        words = sorted(self._terms, key=len, reverse=True)
        self._any = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
        texts = (text for document in documents for text in document.texts)
        # Whether the page needs the looks of an explanation: asked before anything is printed.
        self.needed = any(self._to_explain(text) for text in texts)

    def explain(self, text: str) -> SafeString:
        """The text, escaped, with the words explained that stand here first in the page.

        A word that the same text explains itself is left as it is.
        """
        parts, end = [], 0
        for match, term in self._to_explain(text):
            if term.slug not in self._explained:
                self._explained.add(term.slug)
                parts += [text[end : match.start()], _explained(match[0], term)]
                end = match.end()
        return format_html("{}" * (len(parts) + 1), *parts, text[end:])

    def _to_explain(self, text: str) -> list[tuple[re.Match[str], Term]]:
        """The words of a text that it does not explain itself, wherever they stand first."""
        found = ((match, self._terms[match[0].casefold()]) for match in self._uses(text))
        return [(m, term) for m, term in found if term.definition.casefold() not in text.casefold()]

    def _uses(self, text: str) -> Iterable[re.Match[str]]:
        return self._any.finditer(text) if self._terms else ()


def _explained(word: str, term: Term) -> SafeString:
    return format_html(
        HTML, slug=term.slug, word=word, name=capfirst(term.name), meaning=term.definition
    )
