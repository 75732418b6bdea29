"""The restore screen: an old text goes into the working copy, once it is seen what that changes."""

import pytest
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.editions.test_verify_editions import tamper
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Release

NEW = "It can help."


@pytest.fixture
def address(world: World) -> str:
    """To restore baclofen's edition 1; readers see edition 2."""
    world.reword_a_benefit(world.baclofen, NEW)
    world.publish(world.baclofen)
    return f"{screen('restore', world.baclofen)}?edition=1"


def says_edition(world: World, number: int) -> bool:
    edition = Edition.objects.get(slug="baclofen", number=number)
    return Treatment.objects.get(pk=world.baclofen.pk).draft_digest == edition.digest


def test_it_shows_what_would_change_and_changes_nothing(
    world: World, author_client: Client, address: str
) -> None:
    page = author_client.get(address).content.decode()
    assert "what edition 1 said" in page
    assert '<span class="mark">removed:</span> <del>It can help.</del>' in page
    assert says_edition(world, 2)


def test_the_working_copy_then_says_what_the_edition_said(
    world: World, author_client: Client, address: str
) -> None:
    before = Release.objects.count()
    answer = open_form(author_client, address).press(author_client)
    assert answer["Location"] == change_page(world.baclofen)
    assert says_edition(world, 1)
    assert Release.objects.count() == before
    page = author_client.get(answer["Location"]).content.decode()
    assert "Restored the text of edition 1 into the working copy." in page


def test_a_draft_that_moved_meanwhile_is_not_overwritten_unseen(
    world: World, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address)
    world.reword_a_benefit(world.baclofen, "Typed meanwhile.")
    answer = form.press(author_client)
    page = answer.content.decode()
    assert "Nothing was restored" in page
    assert "Typed meanwhile." in page
    assert not says_edition(world, 1)
    assert form_on(answer).press(author_client).status_code == 302
    assert says_edition(world, 1)


def test_where_nothing_would_change_it_says_so(
    world: World, author_client: Client, address: str
) -> None:
    page = author_client.get(address.replace("=1", "=2")).content.decode()
    assert "there is nothing to restore" in page
    assert "shown_digest" not in page


@pytest.mark.parametrize("number", ["", "3", "0", "-1", "x", "²", "9" * 30])
def test_an_edition_that_is_not_there_is_not_found(
    world: World, author_client: Client, number: str
) -> None:
    answer = author_client.get(screen("restore", world.baclofen), {"edition": number})
    assert answer.status_code == 404


def test_who_may_not_change_may_not_restore(
    world: World, reviewer_client: Client, address: str
) -> None:
    assert reviewer_client.get(address).status_code == 403
    assert reviewer_client.post(address).status_code == 403
    assert says_edition(world, 2)


def test_a_text_that_was_tampered_with_is_not_restored(
    world: World, author_client: Client, address: str
) -> None:
    tamper("UPDATE editions_edition SET body = '{' WHERE slug = %s AND number = 1", "baclofen")
    assert "is not as it was published" in author_client.get(address).content.decode()
    digest = Treatment.objects.get(pk=world.baclofen.pk).draft_digest
    answer = author_client.post(address, {"shown_digest": digest})
    assert "There is a problem" in answer.content.decode()
    assert says_edition(world, 2)
