"""The review screen: the reviewer reads what was submitted and answers it by statement."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World, uid
from treatments.catalogue.models import Treatment
from treatments.review.actions import recall, submit
from treatments.review.models import Review

BENEFIT = uid("baclofen effective")


@pytest.fixture
def asked(world: World, changed: Treatment) -> Review:
    """Baclofen's new words, with the reviewer."""
    return submit(
        copy=changed, reviewer=world.reviewer, by=world.author, at=NOW, message="The dose?"
    )


@pytest.fixture
def address(asked: Review) -> str:
    return screen("review", asked.working_copy)


def test_the_differences_come_first_and_then_the_whole_text(
    reviewer_client: Client, address: str
) -> None:
    page = reviewer_client.get(address).content.decode()
    assert "Test Author asked you on 3 March 2026." in page
    assert "The dose?" in page
    differences, text = page.split("The whole text")
    assert "<del>have been shown to</del>" in differences
    assert "nausea" not in differences
    for words in (
        "Daily doses of baclofen can be effective.",
        "listed under “nausea”",
        "generalised dystonia",
    ):
        assert words in text


def test_every_statement_and_field_can_be_objected_to(
    world: World, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address)
    statements = {
        str(row.uid)
        for rows in ("benefits", "drawbacks", "side_effects", "side_effect_groups", "fits")
        for row in getattr(world.baclofen, rows).all()
    }
    assert {*statements, "name", "what_it_is", "how_it_works", "note"} <= form.values.keys()


def test_what_is_read_is_what_was_submitted_whatever_was_written_since(
    world: World, reviewer_client: Client, address: str
) -> None:
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    page = reviewer_client.get(address).content.decode()
    assert "Daily doses of baclofen can be effective." in page.split("The whole text")[1]


def test_approving_it_leads_back_to_the_worklist(
    world: World, asked: Review, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).tick("whole_page")
    form.fill(qualification="Test qualification", note="Clear.")
    answer = form.press(reviewer_client, "approve")
    assert answer["Location"] == "/admin/"
    assert "Approved: Baclofen." in reviewer_client.get("/admin/").content.decode()
    asked.refresh_from_db()
    assert (asked.decision, asked.decided_by) == ("approved", world.reviewer)
    assert (asked.qualification, asked.note, asked.whole_page) == (
        "Test qualification",
        "Clear.",
        True,
    )


def test_the_reasons_then_stand_with_their_statements_until_the_next_request(
    world: World, reviewer_client: Client, author_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).type(BENEFIT, "For whom?")
    form.fill(what_it_is="Too short.", note="Nearly there.").press(reviewer_client, "return")
    page = author_client.get(change_page(world.baclofen)).content.decode()
    above, rows = page.split('id="benefits-group"')
    assert "Returned by Test Reviewer on" in above
    assert "Nearly there." in above
    assert "Too short." in above
    assert "For whom?" in rows
    assert "For whom?" not in above
    world.reword_a_benefit(world.baclofen, "Can be effective for some people.")
    submit(copy=world.baclofen, reviewer=world.reviewer, by=world.author, at=NOW)
    assert "For whom?" not in author_client.get(change_page(world.baclofen)).content.decode()


def test_a_reason_about_a_statement_that_was_removed_is_not_lost(
    world: World, reviewer_client: Client, author_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).type(BENEFIT, "For whom?")
    form.press(reviewer_client, "return")
    world.baclofen.benefits.all().delete()
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert "Benefits: Daily doses of baclofen can be effective." in page
    assert "For whom?" in page


def test_returning_it_without_a_reason_is_refused(
    asked: Review, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).fill(qualification="Test qualification")
    answer = form.type(BENEFIT, "  ").press(reviewer_client, "return")
    assert "Say what has to change" in answer.content.decode()
    assert form_on(answer).values["qualification"] == "Test qualification"
    asked.refresh_from_db()
    assert asked.decision == ""


def test_a_text_that_moved_is_named_and_can_only_be_returned(
    world: World, asked: Review, reviewer_client: Client, address: str
) -> None:
    early = open_form(reviewer_client, address).fill(note="Clear.")
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    form = open_form(reviewer_client, address)
    assert set(form.buttons) == {"return"}
    page = reviewer_client.get(address).content.decode()
    assert "The text was changed after it was submitted (Benefit: Is effective, perhaps." in page
    answer = early.press(reviewer_client, "approve")
    assert "There is a problem" in answer.content.decode()
    assert form_on(answer).values["note"] == "Clear."
    asked.refresh_from_db()
    assert asked.decision == ""


def test_a_request_made_anew_meanwhile_is_not_decided_unread(
    world: World, asked: Review, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).fill(note="Clear.")
    recall(review=asked, by=world.author, at=NOW)
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    again = submit(copy=world.baclofen, reviewer=world.reviewer, by=world.author, at=NOW)
    answer = form.press(reviewer_client, "approve")
    assert "The text was submitted anew after this screen was opened." in answer.content.decode()
    assert "perhaps" in answer.content.decode().split("The whole text")[1]
    assert form_on(answer).values["note"] == "Clear."
    again.refresh_from_db()
    assert again.decision == ""


def test_a_request_taken_back_meanwhile_keeps_what_was_typed(
    world: World, asked: Review, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).fill(note="Clear.")
    recall(review=asked, by=world.author, at=NOW)
    answer = form.press(reviewer_client, "approve")
    assert "This has been decided already." in answer.content.decode()
    assert form_on(answer).values["note"] == "Clear."
    page = reviewer_client.get(address).content.decode()
    assert "You have nothing to review here now" in page


def test_a_reviewer_who_then_worked_on_it_is_refused(
    world: World, asked: Review, reviewer_client: Client, address: str
) -> None:
    form = open_form(reviewer_client, address).fill(note="Clear.")
    world.reviewer.groups.add(Group.objects.get(name="Author"))
    edit = open_form(reviewer_client, change_page(world.baclofen))
    edit.fill(review_interval="6").press(reviewer_client)
    answer = form.press(reviewer_client, "approve")
    assert "someone else has to read it" in answer.content.decode()
    assert form_on(answer).values["note"] == "Clear."


def test_without_one_of_the_buttons_nothing_is_decided(
    asked: Review, reviewer_client: Client, address: str
) -> None:
    answer = open_form(reviewer_client, address).fill(note="Clear.").press(reviewer_client)
    assert "press one of the buttons" in answer.content.decode()
    asked.refresh_from_db()
    assert asked.decision == ""


def test_only_the_one_who_was_asked_is_let_in(
    world: World,
    asked: Review,
    address: str,
    author_client: Client,
    publisher_client: Client,
    admin_client: Client,
) -> None:
    for client in (author_client, publisher_client, admin_client):
        assert client.get(address).status_code == 403
        assert client.post(address, {"approve": "yes"}).status_code == 403
        assert address not in client.get(change_page(world.baclofen)).content.decode()
    asked.refresh_from_db()
    assert asked.decision == ""


def test_the_reviewer_reads_the_treatment_and_is_led_to_the_review_and_writes_nothing(
    world: World, reviewer_client: Client, address: str
) -> None:
    page = reviewer_client.get(change_page(world.baclofen)).content.decode()
    assert address in page
    assert 'name="_save"' not in page
