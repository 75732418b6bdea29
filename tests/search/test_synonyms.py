"""What editors say is the same is searched for as well, at once."""

import pytest
from django.core.exceptions import ValidationError

from tests.search.conftest import shown, slugs
from tests.universe import World
from treatments.editions.search.models import Synonym


def the_same(typed: str, ours: str) -> Synonym:
    synonym = Synonym(typed=typed, ours=ours)
    synonym.full_clean()
    synonym.save()
    return synonym


def test_our_words_are_found_and_the_reader_is_told(find) -> None:
    assert find("sleepy").hits == ()
    the_same("Sleepy", "drowsiness")
    found = find("SLEEPY!")
    assert set(slugs(found)) == {"baclofen", "muscle-relaxants"}
    assert found.also == ("drowsiness",)
    assert [one.slug for one in found.words] == ["drowsiness"]
    assert "Common side effects include … [drowsiness]" in shown(found.hits[0].lines) + shown(
        found.hits[1].lines
    )


def test_several_words_may_be_the_same_as_several(find) -> None:
    the_same("standing upright", "your posture")
    assert slugs(find("help standing upright")) == ["physiotherapy"]
    assert find("upright standing").hits == ()


def test_what_was_typed_is_still_searched_for(find) -> None:
    the_same("nausea", "drowsiness")
    assert set(slugs(find("nausea"))) == {"baclofen", "muscle-relaxants"}


@pytest.mark.parametrize(
    ("typed", "ours", "field"),
    [
        ("…", "pain", "typed"),
        ("pain", "—", "ours"),
        ("Pain", "pain!", "ours"),
        ("a", "\x00b", "ours"),
    ],
)
def test_a_synonym_without_a_word_or_a_difference_is_refused(
    world: World, typed: str, ours: str, field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        the_same(typed, ours)
    assert field in refused.value.message_dict


def test_a_synonym_is_there_once(world: World) -> None:
    the_same("sleepy", "drowsiness")
    with pytest.raises(ValidationError):
        the_same("Sleepy", "drowsiness")


def test_none_comes_with_the_site(world: World) -> None:
    """What a source calls the same stands in its editions, and is found from there."""
    assert not Synonym.objects.exists()
