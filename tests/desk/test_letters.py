"""Letters: who is told of a request and its answer, and what a letter never says."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import Settings

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.desk import letters
from treatments.review.actions import submit
from treatments.review.models import Review

SITE = "https://desk.example"
MESSAGE = "Please look at the daily doses."


@pytest.fixture(autouse=True)
def addresses(world: World, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everyone has an address. What waits for the commit is done at once: a test has none."""
    settings.SITE_URL = SITE
    settings.DEFAULT_FROM_EMAIL = "desk@desk.example"
    for user in (world.author, world.reviewer, world.publisher):
        user.email = f"{user.username}@staff.example"
        user.save()
    monkeypatch.setattr(letters.transaction, "on_commit", lambda act: act())


@pytest.fixture
def asked(world: World, changed: Treatment) -> Review:
    return submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW, message=MESSAGE)


def ask(client: Client, treatment: Treatment) -> str:
    """Ask for review, and read the page one is then on."""
    form = open_form(client, screen("ask", treatment)).fill(message=MESSAGE)
    return client.get(form.press(client)["Location"]).content.decode()


def answer(client: Client, treatment: Treatment, button: str) -> None:
    form = open_form(client, screen("review", treatment)).fill(note="The daily doses are wrong.")
    assert form.press(client, button).status_code == 302


def take_back(client: Client, treatment: Treatment) -> None:
    assert open_form(client, screen("recall", treatment)).press(client).status_code == 302


def test_whoever_is_asked_gets_the_link(
    changed: Treatment, author_client: Client, mailoutbox: list[EmailMessage]
) -> None:
    ask(author_client, changed)
    (letter,) = mailoutbox
    assert letter.to == ["reviewer@staff.example"]
    assert letter.from_email == "desk@desk.example"
    assert letter.subject == "For review: Baclofen"
    assert letter.body.startswith("Dear Test Reviewer,\n\nTest Author asks you to review Baclofen.")
    assert f"\n{SITE}{screen('review', changed)}\n" in letter.body


@pytest.mark.parametrize(
    ("button", "subject", "said"),
    [
        ("approve", "Approved: Baclofen", "Test Reviewer approved Baclofen"),
        ("return", "Returned with reasons: Baclofen", "returned it with reasons"),
    ],
)
def test_whoever_asked_and_the_owner_are_told_the_answer(
    world: World,
    asked: Review,
    reviewer_client: Client,
    mailoutbox: list[EmailMessage],
    button: str,
    subject: str,
    said: str,
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.publisher)
    answer(reviewer_client, world.baclofen, button)
    assert [letter.to for letter in mailoutbox] == [
        ["author@staff.example"],
        ["publisher@staff.example"],
    ]
    assert {letter.subject for letter in mailoutbox} == {subject}
    assert "Dear Test Publisher," in mailoutbox[1].body
    for letter in mailoutbox:
        assert said in letter.body
        assert f"\n{SITE}{change_page(world.baclofen)}\n" in letter.body


def test_an_owner_who_asked_gets_one_letter(
    world: World, asked: Review, reviewer_client: Client, mailoutbox: list[EmailMessage]
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    answer(reviewer_client, world.baclofen, "approve")
    assert len(mailoutbox) == 1


def test_a_request_taken_back_is_told_to_the_reviewer(
    asked: Review, author_client: Client, mailoutbox: list[EmailMessage]
) -> None:
    take_back(author_client, asked.working_copy)
    (letter,) = mailoutbox
    assert (letter.to, letter.subject) == (["reviewer@staff.example"], "Taken back: Baclofen")
    assert f"\n{SITE}/admin/\n" in letter.body


ACTS: dict[str, Callable[[Client, Client, Treatment], object]] = {
    "asked": lambda author, reviewer, treatment: ask(author, treatment),
    "approved": lambda author, reviewer, treatment: (
        ask(author, treatment),
        answer(reviewer, treatment, "approve"),
    ),
    "returned": lambda author, reviewer, treatment: (
        ask(author, treatment),
        answer(reviewer, treatment, "return"),
    ),
    "taken back": lambda author, reviewer, treatment: (
        ask(author, treatment),
        take_back(author, treatment),
    ),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_no_letter_holds_a_word_of_the_text_or_of_what_was_said_about_it(
    changed: Treatment,
    author_client: Client,
    reviewer_client: Client,
    mailoutbox: list[EmailMessage],
    act: Callable[[Client, Client, Treatment], object],
) -> None:
    act(author_client, reviewer_client, changed)
    text = " ".join(f"{letter.subject} {letter.body}" for letter in mailoutbox)
    for words in ("daily doses", "Daily doses", "effective", "nausea", "generalised"):
        assert words not in text
    assert not re.search(r"\S+@\S+", text)


def test_a_name_is_written_as_it_is(
    world: World, changed: Treatment, author_client: Client, mailoutbox: list[EmailMessage]
) -> None:
    Treatment.objects.filter(pk=changed.pk).update(name="Baclofen & others’ <pumps>")
    User.objects.filter(pk=world.reviewer.pk).update(first_name="Sinéad", last_name="O'Brien")
    ask(author_client, changed)
    (letter,) = mailoutbox
    assert letter.subject == "For review: Baclofen & others’ <pumps>"
    assert letter.body.startswith("Dear Sinéad O'Brien,")


@pytest.mark.parametrize("lack", [{"email": ""}, {"is_active": False}])
def test_who_has_no_address_or_has_left_gets_none_and_nothing_fails(
    world: World,
    asked: Review,
    author_client: Client,
    mailoutbox: list[EmailMessage],
    lack: dict[str, object],
) -> None:
    User.objects.filter(pk=world.reviewer.pk).update(**lack)
    take_back(author_client, asked.working_copy)
    assert mailoutbox == []


def test_a_mail_server_that_is_down_undoes_nothing_and_is_said(
    world: World,
    changed: Treatment,
    author_client: Client,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # where nothing listens
    page = ask(author_client, changed)
    assert Review.objects.open().count() == 1
    assert "Asked Test Reviewer to review it." in page
    assert "The e-mail to Test Reviewer could not be sent." in page
    assert "A letter (asked) about Baclofen was not sent" in caplog.text


def test_a_refused_request_is_told_to_nobody(
    world: World, asked: Review, author_client: Client, mailoutbox: list[EmailMessage]
) -> None:
    address = screen("ask", world.baclofen)
    values = {"reviewer": world.reviewer.pk, "message": "", "shown_digest": asked.digest}
    assert author_client.post(address, values).status_code == 200
    assert mailoutbox == []
