"""The notes screen: what was said about a draft, beside its statements, and room to say more."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World, uid
from treatments.review.models import Note
from treatments.review.notes import LONGEST, leave_note

BENEFIT = uid("baclofen effective")
WAITS = f"{BENEFIT}-waits"


@pytest.fixture
def address(world: World) -> str:
    return screen("notes", world.baclofen)


def test_a_note_is_left_on_a_statement_and_stands_beside_it_on_the_change_page(
    world: World, reviewer_client: Client, author_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).type(BENEFIT, "For whom?")
    assert form.press(reviewer_client)["Location"] == address
    note = Note.objects.get()
    assert (note.part, note.text, note.by, note.blocking) == (
        BENEFIT,
        "For whom?",
        world.reviewer,
        False,
    )
    above, rows = (
        author_client.get(change_page(world.baclofen)).content.decode().split('id="benefits-group"')
    )
    assert "For whom?" in rows
    assert "For whom?" not in above
    assert "Test Reviewer," in rows
    assert f"{screen('settle', world.baclofen)}?note={note.pk}" in rows


def test_several_are_left_at_once_and_one_may_hold_publishing_up(
    world: World, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address).fill(whole="Read it again.", what_it_is="Short.")
    form.type(BENEFIT, "For whom?").tick(WAITS).press(author_client)
    left = set(Note.objects.values_list("part", "blocking"))
    assert left == {("", False), ("what_it_is", False), (BENEFIT, True)}
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert "Publishing waits for it." in page
    assert "The text as a whole" in page


def test_it_stays_beside_reworded_words_and_above_when_they_are_removed(
    world: World, author_client: Client
) -> None:
    leave_note(copy=world.baclofen, part=BENEFIT, text="For whom?", by=world.author, at=NOW)
    world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    rows = author_client.get(change_page(world.baclofen)).content.decode()
    assert "For whom?" in rows.split('id="benefits-group"')[1]
    world.baclofen.benefits.all().delete()
    above = author_client.get(change_page(world.baclofen)).content.decode()
    above = above.split('id="benefits-group"')[0]
    assert "A statement that was removed" in above
    assert "For whom?" in above


def test_what_was_typed_is_kept_where_it_is_refused(
    world: World, author_client: Client, address: str
) -> None:
    long = "x" * (LONGEST + 1)
    form = open_form(author_client, address).type(BENEFIT, "For whom?").fill(whole=long)
    answer = form.press(author_client)
    assert "Your note has 4001 characters, and 4000 are allowed" in answer.content.decode()
    assert form_on(answer).values[BENEFIT] == "For whom?"
    assert form_on(answer).values["whole"] == long
    assert not Note.objects.exists()


def test_a_note_on_words_that_were_removed_meanwhile_is_kept_and_said(
    world: World, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address).type(BENEFIT, "For whom?")
    world.baclofen.benefits.all().delete()
    answer = form.press(author_client)
    assert "These words are not in the text any more." in answer.content.decode()
    again = form_on(answer)
    assert again.values[BENEFIT] == "For whom?"
    assert again.fill(whole="For whom?").type(BENEFIT, "").press(author_client).status_code == 302
    assert Note.objects.get().part == ""


def test_an_empty_form_says_what_to_do(world: World, author_client: Client, address: str) -> None:
    answer = open_form(author_client, address).press(author_client)
    assert "Write a note on the text as a whole or on a statement" in answer.content.decode()


def test_control_characters_are_taken_out(
    world: World, author_client: Client, address: str
) -> None:
    form = open_form(author_client, address)
    form.fill(whole="For\x00 whom\x1b[31m?\u202e").press(author_client)
    assert Note.objects.get().text == "For whom[31m?"


def test_everyone_at_the_desk_who_reads_drafts_is_led_there(
    world: World,
    author_client: Client,
    reviewer_client: Client,
    publisher_client: Client,
    address: str,
) -> None:
    for client in (author_client, reviewer_client, publisher_client):
        assert address in client.get(change_page(world.baclofen)).content.decode()


def test_others_are_not_let_in(world: World, address: str) -> None:
    stranger = User.objects.create_user("stranger", is_staff=True)
    client = Client()
    client.force_login(stranger)
    assert client.get(address).status_code == 403
    assert client.post(address, {"whole": "Hello."}).status_code == 403
    assert not Note.objects.exists()


def test_a_section_of_a_page_of_the_site_takes_notes_too(
    world: World, author_client: Client
) -> None:
    section = str(world.about.sections.get(heading="Who we are").uid)
    open_form(author_client, screen("notes", world.about)).type(section, "Who?").press(
        author_client
    )
    assert Note.objects.get().part == section
    rows = author_client.get(change_page(world.about)).content.decode().split("sections-group")[1]
    assert "Who?" in rows
