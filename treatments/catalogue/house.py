"""The house's words as plain data, for the checks, which know no database."""

from treatments.catalogue.models import HouseWord, PreferredTerm


def house_words() -> list[str]:
    """Every word the spelling check accepts beyond its dictionary."""
    return list(HouseWord.objects.values_list("word", flat=True))


def preferred_terms() -> list[tuple[str, str, str]]:
    """What is avoided, what is preferred, and why ("" where no reason was given)."""
    return list(PreferredTerm.objects.values_list("avoid", "prefer", "reason"))
