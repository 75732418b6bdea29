"""One source takes the place of another, and gives it back."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.models import Source
from treatments.catalogue.source_actions import supersede


@pytest.fixture
def old(world: World) -> Source:
    return Source.objects.get(slug="leaflet")


@pytest.fixture
def new(world: World) -> Source:
    return Source.objects.create(slug="leaflet-2", title="The leaflet, second edition")


def screen(name: str, source: Source) -> str:
    return reverse(f"admin:treatments_source_{name}", args=[source.pk])


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_it_says_what_it_puts_on_the_worklist(
    old: Source, new: Source, author_client: Client
) -> None:
    shown = page(author_client, screen("supersede", old))
    assert "5 treatments in the working copies rest on it" in shown
    assert f'href="{screen("rests", old)}"' in shown
    assert "Nothing in the working copies rests on it" in page(
        author_client, screen("supersede", new)
    )


def test_a_successor_is_chosen(old: Source, new: Source, author_client: Client) -> None:
    form = open_form(author_client, screen("supersede", old))
    assert form.options["successor"] == ["", str(new.pk)]
    answer = form.fill(successor=str(new.pk)).press(author_client)
    assert answer.url == change_page(old)
    old.refresh_from_db()
    assert old.superseded_by == new
    shown = page(author_client, change_page(old))
    assert "The leaflet, second edition" in shown
    assert screen("reinstate", old) in shown
    assert screen("supersede", old) not in shown


def test_without_a_choice_it_asks_for_one(old: Source, new: Source, author_client: Client) -> None:
    answer = open_form(author_client, screen("supersede", old)).press(author_client)
    assert "Choose the source that supersedes it." in answer.content.decode()
    old.refresh_from_db()
    assert old.superseded_by is None


def test_a_circle_is_refused_in_a_sentence_and_the_choice_is_kept(
    old: Source, new: Source, world: World, author_client: Client
) -> None:
    supersede(source=new, successor=old, by=world.author, at=NOW)
    form = open_form(author_client, screen("supersede", old)).fill(successor=str(new.pk))
    answer = form.press(author_client)
    assert "would lead in a circle" in answer.content.decode()
    assert form_on(answer).values["successor"] == str(new.pk)
    old.refresh_from_db()
    assert old.superseded_by is None


def test_a_second_successor_is_not_offered(
    old: Source, new: Source, world: World, author_client: Client
) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)
    shown = page(author_client, screen("supersede", old))
    assert "It is superseded already." in shown
    assert 'name="successor"' not in shown


def test_it_is_taken_back(old: Source, new: Source, world: World, author_client: Client) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)
    form = open_form(author_client, screen("reinstate", old))
    assert form.press(author_client).url == change_page(old)
    old.refresh_from_db()
    assert old.superseded_by is None
    answer = form.press(author_client)  # the page was still open in another window
    assert "nothing to take back" in answer.content.decode()


def test_the_list_says_so_and_can_be_filtered(
    old: Source, new: Source, world: World, author_client: Client
) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)

    def listed(which: str) -> list[str]:
        rows = author_client.get(f"/admin/treatments/source/?superseded={which}").context["cl"]
        return [row.slug for row in rows.result_list]

    assert (listed("yes"), listed("no")) == (["leaflet"], ["leaflet-2"])


def test_a_statement_s_choice_of_passages_says_it_too(
    old: Source, new: Source, world: World, author_client: Client
) -> None:
    supersede(source=old, successor=new, by=world.author, at=NOW)
    shown = page(author_client, change_page(world.baclofen))
    assert 'label="Treatment options for dystonia (superseded)"' in shown


def test_who_may_only_read_sources_is_not_let_in(old: Source, new: Source, reviewer: User) -> None:
    client = Client()
    client.force_login(reviewer)
    assert client.get(screen("supersede", old)).status_code == 403
    assert client.post(screen("reinstate", old)).status_code == 403
    assert screen("supersede", old) not in page(client, change_page(old))
