"""The screen of one note: settled with a sentence, or said to hold publishing up."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, PUBLISHED, World
from treatments.review.models import Note
from treatments.review.notes import leave_note, settle


@pytest.fixture
def note(world: World) -> Note:
    return leave_note(
        copy=world.baclofen, part="what_it_is", text="Too short?", by=world.reviewer, at=NOW
    )


@pytest.fixture
def address(world: World, note: Note) -> str:
    return f"{screen('settle', world.baclofen)}?note={note.pk}"


def test_it_says_what_the_note_is_about_and_whose_it_is(
    author_client: Client, address: str
) -> None:
    page = author_client.get(address).content.decode()
    assert "What it is: A treatment for dystonia." in page
    assert "Test Reviewer, 3 March 2026" in page
    assert "Publishing does not wait for it." in page


def test_a_settled_note_leaves_the_text_and_is_kept_with_how(
    world: World, note: Note, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address).fill(settlement="It is what the source says.")
    answer = form.press(author_client, "settle")
    assert answer["Location"] == screen("notes", world.baclofen)
    assert "Too short?" not in author_client.get(change_page(world.baclofen)).content.decode()
    kept = author_client.get(screen("notes", world.baclofen)).content.decode().split("Settled</h2>")
    assert "It is what the source says." in kept[1]
    note.refresh_from_db()
    assert note.settled_by == world.author


def test_without_a_sentence_it_stays_open(note: Note, author_client: Client, address: str) -> None:
    answer = open_form(author_client, address).press(author_client, "settle")
    assert "Write how it was settled" in answer.content.decode()
    note.refresh_from_db()
    assert note.settled_at is None


def test_staff_say_that_publishing_waits_and_that_it_need_not(
    note: Note, author_client: Client, address: str
) -> None:
    open_form(author_client, address).press(author_client, "wait")
    page = author_client.get(address).content.decode()
    assert "Publishing waits until it is settled." in page
    form_on(author_client.get(address)).press(author_client, "go")
    note.refresh_from_db()
    assert not note.blocking


def test_a_note_older_than_the_live_edition_says_that_it_stops_nothing(
    world: World, note: Note, author_client: Client, address: str
) -> None:
    Note.objects.update(at=PUBLISHED, blocking=True)
    assert "stops nothing now" in author_client.get(address).content.decode()


def test_without_one_of_the_buttons_nothing_happens(
    note: Note, author_client: Client, address: str
) -> None:
    answer = open_form(author_client, address).fill(settlement="Done.").press(author_client)
    assert "press one of the buttons" in answer.content.decode()
    assert form_on(answer).values["settlement"] == "Done."


def test_settled_meanwhile_by_another_it_says_so_and_keeps_what_was_typed(
    world: World, note: Note, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address).fill(settlement="Mine.")
    settle(note=note, settlement="Theirs.", by=world.publisher, at=NOW)
    answer = form.press(author_client, "settle")
    assert "has been settled already" in answer.content.decode()
    assert form_on(answer).values["settlement"] == "Mine."
    assert "Theirs." in author_client.get(address).content.decode()


@pytest.mark.parametrize("key", ["", "0", "x", "9" * 30, "٣"])
def test_a_note_that_is_not_there_is_not_found(
    world: World, author_client: Client, key: str
) -> None:
    address = screen("settle", world.baclofen)
    assert author_client.get(f"{address}?note={key}").status_code == 404


def test_the_note_of_another_treatment_is_not_found(
    world: World, note: Note, author_client: Client
) -> None:
    address = screen("settle", world.physiotherapy)
    assert author_client.get(f"{address}?note={note.pk}").status_code == 404


def test_whoever_may_not_settle_is_not_let_in(note: Note, address: str) -> None:
    client = Client()
    client.force_login(User.objects.create_user("stranger", is_staff=True))
    assert client.post(address, {"settle": "yes", "settlement": "Done."}).status_code == 403
    note.refresh_from_db()
    assert note.settled_at is None
