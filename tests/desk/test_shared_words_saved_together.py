"""Two editors save the same shared word, passage or source: nothing typed is lost or undone."""

import pytest
from django.db import models
from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm, Passage, Source

HELD_BACK = "Nothing is saved yet: this was saved while you were typing"


def test_the_second_save_is_held_back_and_both_values_are_shown(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    word = Effect.objects.get(slug="drowsiness")
    mine = open_form(author_client, change_page(word)).fill(name="feeling drowsy")
    open_form(publisher_client, change_page(word)).fill(name="sleepiness").press(publisher_client)
    answer = mine.press(author_client)
    page = answer.content.decode()
    assert HELD_BACK in page
    assert "Test Publisher saved it last" in page
    assert (
        "Name: was “drowsiness”, is now “sleepiness”. You typed “feeling drowsy”, which is kept"
        in page
    )
    word.refresh_from_db()
    assert word.name == "sleepiness"
    again = form_on(answer)
    assert again.values["name"] == "feeling drowsy"
    assert again.press(author_client).status_code == 302
    word.refresh_from_db()
    assert word.name == "feeling drowsy"


def test_what_each_changed_alone_is_kept_of_both(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    mine = open_form(author_client, change_page(term)).fill(definition="Written by a test.")
    theirs = open_form(publisher_client, change_page(term)).fill(also_known_as="withdrawal")
    theirs.press(publisher_client)
    answer = mine.press(author_client)
    assert form_on(answer).press(author_client).status_code == 302
    term.refresh_from_db()
    assert (term.definition, term.also_known_as) == ("Written by a test.", "withdrawal")


def test_a_tick_that_others_set_is_not_taken_away(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    kind = DystoniaType.objects.get(slug="generalised")
    mine = open_form(author_client, change_page(kind)).fill(name="general dystonia")
    open_form(publisher_client, change_page(kind)).tick("is_group").press(publisher_client)
    answer = mine.press(author_client)
    assert "was not ticked, is now ticked" in answer.content.decode()
    form_on(answer).press(author_client)
    kind.refresh_from_db()
    assert (kind.name, kind.is_group) == ("general dystonia", True)


@pytest.mark.parametrize(("model", "field"), [(Source, "publisher"), (Passage, "words")])
def test_a_source_and_a_passage_are_held_back_too(
    world: World,
    author_client: Client,
    publisher_client: Client,
    model: type[models.Model],
    field: str,
) -> None:
    row = model.objects.first()
    typed = "  Typed, to the\u00a0last space "
    mine = open_form(author_client, change_page(row)).fill(**{field: typed})
    open_form(publisher_client, change_page(row)).fill(**{field: "Theirs"}).press(publisher_client)
    answer = mine.press(author_client)
    assert HELD_BACK in answer.content.decode()
    assert form_on(answer).values[field] == typed
    row.refresh_from_db()
    assert getattr(row, field) == "Theirs"


def test_who_saves_alone_or_twice_is_not_held_back(world: World, author_client: Client) -> None:
    for model in (Source, Passage, Effect):
        row = model.objects.first()
        for _ in range(2):
            form = open_form(author_client, change_page(row))
            assert form.press(author_client).status_code == 302


def test_a_form_that_remembers_nothing_saves_nothing(world: World, author_client: Client) -> None:
    word = Effect.objects.get(slug="drowsiness")
    answer = author_client.post(change_page(word), {"name": "Other", "also_known_as": ""})
    assert HELD_BACK in answer.content.decode()
    word.refresh_from_db()
    assert word.name == "drowsiness"
