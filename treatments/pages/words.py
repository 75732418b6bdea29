"""The glossary's words, each with the document that explains it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from treatments.editions.document import Document, Term
from treatments.editions.models import Edition


@dataclass(frozen=True, slots=True)
class Word:
    """A term and a live document that words it so, and that holds the passage it rests on."""

    term: Term
    document: Document


def words(terms: Iterable[Term], editions: Iterable[Edition]) -> list[Word]:
    """Every term with its document."""
    documents = {term: one.document for one in editions for term in one.document.terms}
    return [Word(term, documents[term]) for term in terms]


def using(term: Term, editions: Sequence[Edition]) -> list[Edition]:
    """The editions in whose text the term stands."""
    return [one for one in editions if any(word.slug == term.slug for word in one.document.terms)]
