"""A text goes to and fro between its author and a reviewer who are seldom at the desk together."""

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World

SITE = "https://desk.example"
OLD = "Daily doses of baclofen have been shown to be effective in treating people with"


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    """The clinical reviewer, signed in to the desk."""
    client = Client()
    client.force_login(reviewer)
    return client


def test_letters_about_a_review(
    world: World,
    author_client: Client,
    reviewer_client: Client,
    mailoutbox: list[EmailMessage],
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.SITE_URL = SITE
    for user in (world.author, world.reviewer):
        user.email = f"{user.username}@staff.example"
        user.save()
    baclofen = world.baclofen

    def next_letter(client: Client, name: str, button: str | None = None, **typed: str) -> str:
        """Press a button on a screen; the one letter that goes out: to whom, about what."""
        mailoutbox.clear()
        form = open_form(client, screen(name, baclofen)).fill(**typed)
        with django_capture_on_commit_callbacks(execute=True):
            assert form.press(client, button).status_code == 302
        (letter,) = mailoutbox
        assert SITE in letter.body
        assert OLD not in letter.body
        return f"{letter.to[0]}: {letter.subject}"

    def reword(text: str) -> None:
        open_form(author_client, change_page(baclofen)).fill(how_it_works=text).press(author_client)

    # The author asks; the reviewer reads of it elsewhere, and follows the link.
    reword("It relaxes muscle.")
    assert next_letter(author_client, "ask") == "reviewer@staff.example: For review: Baclofen"
    assert f"{SITE}{screen('review', baclofen)}" in mailoutbox[0].body

    # The author sees a slip, takes the request back, and asks again.
    assert next_letter(author_client, "recall") == "reviewer@staff.example: Taken back: Baclofen"
    reword("It relaxes muscles.")
    assert next_letter(author_client, "ask") == "reviewer@staff.example: For review: Baclofen"

    # The reviewer returns it. The letter says so; what is wrong is read in the desk.
    returned = next_letter(reviewer_client, "review", "return", note="Which muscles?")
    assert returned == "author@staff.example: Returned with reasons: Baclofen"
    assert "Which muscles?" not in mailoutbox[0].body
    assert f"{SITE}{change_page(baclofen)}" in mailoutbox[0].body
    assert "Which muscles?" in author_client.get(change_page(baclofen)).content.decode()

    # Written anew and approved.
    reword("It relaxes affected muscles.")
    next_letter(author_client, "ask")
    approved = next_letter(reviewer_client, "review", "approve")
    assert approved == "author@staff.example: Approved: Baclofen"
