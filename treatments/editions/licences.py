"""What the sources of a text allow: one that states nothing leaves the whole unknown."""

from collections.abc import Sequence

from treatments.editions.document import Source


def licence_of(sources: Sequence[Source]) -> str:
    """Every licence, in the words of the sources; "" where it is not known."""
    licences = [source.licence for source in sources]
    return "; ".join(dict.fromkeys(licences)) if licences and all(licences) else ""
