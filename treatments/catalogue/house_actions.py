"""The verb of the house's words: accept a word that no dictionary has."""

from datetime import datetime

from django.contrib.admin.models import ADDITION
from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue import refusals
from treatments.catalogue.log import write_log
from treatments.catalogue.models import HouseWord
from treatments.editions.normalise import normalise

LONGEST = HouseWord._meta.get_field("word").max_length or 0


@transaction.atomic
def accept_word(*, word: str, by: User, at: datetime, reason: str = "") -> HouseWord:
    """From now on the spelling check knows it. `reason` is for other editors.

    The possessive is added as the word itself. Raises CatalogueRefused.
    """
    if not by.has_perm("treatments.add_houseword"):
        raise refusals.MayNotAddWords
    plain = _plain(word)
    if not plain.replace("'", "").isalpha() or len(plain) > LONGEST:
        raise refusals.NotOneWord(word)
    # Written in small letters or not, it is one word to the check.
    if HouseWord.objects.filter(word__iexact=plain).exists():
        raise refusals.KnownWord(plain)
    row, made = HouseWord.objects.get_or_create(word=plain, defaults={"reason": normalise(reason)})
    if not made:  # somebody else added it this very moment
        raise refusals.KnownWord(plain)
    write_log(
        row, "Added to the house words from what the checks found.", by=by, at=at, flag=ADDITION
    )
    return row


def _plain(word: str) -> str:
    """As the check compares it: without the possessive, with a straight apostrophe."""
    try:
        return normalise(word).replace("’", "'").removesuffix("'s").strip("'")
    except ValueError:
        return ""  # characters that no text can hold
