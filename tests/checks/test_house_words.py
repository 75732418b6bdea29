"""The rows editors own: house words and preferred terms."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from treatments.catalogue.house import house_words, preferred_terms
from treatments.catalogue.models import HouseWord, PreferredTerm
from treatments.checks.house import House, Preferred

pytestmark = pytest.mark.django_db


def test_the_house_is_made_from_the_rows() -> None:
    HouseWord.objects.create(word="Botox")
    PreferredTerm.objects.create(avoid="prior to", prefer="before", reason="Shorter.")
    house = House.of(house_words(), preferred_terms())
    assert house == House(
        words=frozenset({"botox"}),
        preferred=(Preferred("prior to", "before", "Shorter."),),
    )


def test_authors_own_them_and_publishers_need_not(author: User, publisher: User) -> None:
    for verb in ("view", "add", "change", "delete"):
        for model in ("houseword", "preferredterm"):
            assert author.has_perm(f"treatments.{verb}_{model}")
    publisher.groups.set(publisher.groups.filter(name="Publisher"))
    assert not User.objects.get(pk=publisher.pk).has_perm("treatments.add_houseword")


@pytest.mark.parametrize(
    "values",
    [
        {"avoid": "", "prefer": "before"},
        {"avoid": "prior to", "prefer": ""},
        {"avoid": "before", "prefer": "before"},
    ],
)
def test_a_preference_needs_two_different_sides(values: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PreferredTerm.objects.create(**values)


def test_an_empty_or_second_word_is_refused() -> None:
    HouseWord.objects.create(word="Botox")
    for word in ("", "Botox"):
        with pytest.raises(IntegrityError), transaction.atomic():
            HouseWord.objects.create(word=word)


def test_rows_are_known_by_their_words() -> None:
    HouseWord.objects.create(word="Botox")
    PreferredTerm.objects.create(avoid="prior to", prefer="before")
    assert HouseWord.objects.get_by_natural_key("Botox").natural_key() == ("Botox",)
    assert PreferredTerm.objects.get_by_natural_key("prior to").natural_key() == ("prior to",)
