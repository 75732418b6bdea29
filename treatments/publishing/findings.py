"""What the checks say to a publication: all of them, with the house's words."""

from treatments.catalogue.house import house_words, preferred_terms
from treatments.checks.finding import Finding
from treatments.checks.house import House
from treatments.checks.newness import new_since
from treatments.editions.documents import AnyDocument


def findings_on(document: AnyDocument, *, seen: AnyDocument | None) -> list[Finding]:
    """All findings; what readers see already (`seen`, or saw last) stops nothing."""
    return new_since(seen, document, House.of(house_words(), preferred_terms()))
