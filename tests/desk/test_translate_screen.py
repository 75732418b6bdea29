"""The screen that begins a translation: offered where the site has a language to spare."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from tests.desk.addresses import LIST, change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment

LINK = "Start a translation…"


@pytest.fixture
def welsh() -> Iterator[None]:
    with override_settings(LANGUAGES=[("en-gb", "British English"), ("cy", "Welsh")]):
        yield


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_with_one_language_it_is_not_offered_and_says_why(
    world: World, author_client: Client
) -> None:
    assert LINK not in shown(author_client, change_page(world.baclofen))
    assert "every language that the site is published in" in shown(
        author_client, screen("translate", world.baclofen)
    )


@pytest.mark.usefixtures("welsh")
def test_it_begins_the_text_and_leads_to_its_page(world: World, author_client: Client) -> None:
    assert LINK in shown(author_client, change_page(world.baclofen))
    form = open_form(author_client, screen("translate", world.baclofen))
    answer = form.fill(language="cy", slug="gair").press(author_client)
    made = Treatment.objects.get(language="cy")
    assert (made.slug, made.content_id) == ("gair", world.baclofen.content_id)
    assert answer["Location"] == change_page(made)
    assert LINK not in shown(author_client, change_page(world.baclofen))
    assert change_page(made) in shown(author_client, screen("translate", world.baclofen))
    # Two texts of one name: the list says which is which.
    assert '<td class="field-language">cy</td>' in shown(author_client, LIST)


@pytest.mark.usefixtures("welsh")
def test_an_address_that_is_taken_is_refused_and_what_was_typed_is_kept(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, screen("translate", world.baclofen))
    form.fill(language="cy", slug="gair").press(author_client)
    form = open_form(author_client, screen("translate", world.physiotherapy))
    answer = form.fill(language="cy", slug="gair").press(author_client)
    assert "has the address “gair”: choose another" in answer.content.decode()
    assert form_on(answer).values["slug"] == "gair"
    assert form_on(answer).fill(slug="gair-arall").press(author_client).status_code == 302


@pytest.mark.usefixtures("welsh")
def test_without_a_choice_it_says_what_to_choose(world: World, author_client: Client) -> None:
    answer = open_form(author_client, screen("translate", world.baclofen)).press(author_client)
    assert "Choose the language" in answer.content.decode()


@pytest.mark.usefixtures("welsh")
def test_a_draft_in_another_language_is_previewed_in_it(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, screen("translate", world.baclofen))
    form.fill(language="cy", slug="gair").press(author_client)
    page = shown(author_client, screen("preview", Treatment.objects.get(language="cy")))
    assert '<html lang="cy">' in page
    assert "Muscle relaxants" not in page  # that is live in English only
