"""A letter tells of what is written: it is sent after the commit, and not before."""

from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.desk.addresses import screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import Treatment


def test_it_is_sent_after_the_commit(
    world: World,
    changed: Treatment,
    author_client: Client,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    world.reviewer.email = "reviewer@staff.example"
    world.reviewer.save()
    form = open_form(author_client, screen("ask", changed))
    with django_capture_on_commit_callbacks(execute=True):
        form.press(author_client)
        assert mailoutbox == []
    assert [letter.to for letter in mailoutbox] == [["reviewer@staff.example"]]
