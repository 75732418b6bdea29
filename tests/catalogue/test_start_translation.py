"""start_translation(): another language's working copy, with nothing taken over but the words."""

import pytest
from django.test import override_settings

from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.catalogue.refusals import AddressTaken, LanguageNotPublished, TranslatedAlready
from treatments.catalogue.translating import start_translation
from treatments.editions.models import Edition

TWO = override_settings(LANGUAGES=[("en-gb", "British English"), ("cy", "Welsh")])


def started(world: World, copy: WorkingCopy, **how: str) -> WorkingCopy:
    with TWO:
        return start_translation(**{"copy": copy, "language": "cy", **how}, by=world.author, at=NOW)


@pytest.mark.parametrize("name", ["baclofen", "physiotherapy", "disclaimer"])
def test_it_begins_with_the_words_of_the_other_and_shares_its_identity(
    world: World, name: str
) -> None:
    copy = getattr(world, name)
    made = started(world, copy)
    before, after = assemble(copy), assemble(made)
    assert list(after.texts) == list(before.texts)
    assert (after.content_id, after.language, after.slug) == (before.content_id, "cy", before.slug)
    assert after.body != before.body


def test_its_rows_are_its_own(world: World) -> None:
    made = started(world, world.baclofen)
    before, after = assemble(world.baclofen), assemble(made)
    assert before.benefits[0].uid != after.benefits[0].uid
    assert before.side_effect_groups[0].uid != after.side_effect_groups[0].uid
    made.benefits.all().delete()
    assert world.baclofen.benefits.count() == 1


def test_nothing_of_it_is_approved_or_published(world: World) -> None:
    world.approve(world.reword_a_benefit(world.baclofen, "It can be effective."))
    made = started(world, world.baclofen)
    assert not made.reviews.exists()
    assert not Edition.objects.of(content_id=made.content_id, language="cy").exists()
    (began,) = made.contributions.all()
    assert (began.act, began.by) == ("translated", world.author)


def test_its_address_may_be_another(world: World) -> None:
    assert started(world, world.baclofen, slug="gair").slug == "gair"


def test_a_language_gets_a_text_once(world: World) -> None:
    started(world, world.baclofen)
    with pytest.raises(TranslatedAlready, match="go on with that one"):
        started(world, world.baclofen)


def test_an_address_is_given_to_one_text_of_a_language(world: World) -> None:
    started(world, world.baclofen, slug="gair")
    with pytest.raises(AddressTaken, match="“gair”: choose another"):
        started(world, world.physiotherapy, slug="gair")


def test_a_language_in_which_the_site_is_not_published_is_refused(world: World) -> None:
    with pytest.raises(LanguageNotPublished, match="not published in the language “ar”"):
        started(world, world.baclofen, language="ar")
    assert not WorkingCopy.objects.exclude(language="en-GB").exists()
