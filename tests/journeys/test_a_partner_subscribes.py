"""A partner, from its application to an event that it received, verified and acted on."""

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from tests.desk.browser import open_form
from tests.pages.markup import Page, page_of
from tests.partners.applying import address_in_the_last_letter
from tests.partners.receiver import HOST, Certificate, Receiver, receiving
from tests.universe import World
from treatments.publishing.actions import withdraw


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def receiver(tmp_path: Any, settings: Any, monkeypatch: Any) -> Iterator[Receiver]:
    """The partner's server: real, on this machine, under its own name."""
    certificate = Certificate.make(tmp_path)
    settings.WEBHOOK_CA_FILE = str(certificate.file)
    with receiving(certificate) as running:
        settings.WEBHOOK_RECEIVERS = [f"{HOST}:{running.port}"]
        here = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", running.port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *about, **how: here)
        yield running


def secret_on(page: Page) -> str:
    (shown,) = [e for e in page.all("code") if e.attributes.get("class") == "secret"]
    return page.words(shown)


def test_from_an_application_to_a_copy_that_is_taken_down(
    world: World, manager: User, receiver: Receiver, commits: Any
) -> None:
    developer, desk = Client(enforce_csrf_checks=True), Client()
    desk.force_login(manager)

    # The organisation applies, and learns its private address by e-mail.
    with commits():
        form = open_form(developer, "/partners/apply/")
        form.fill(name="Example Society", site="example.org", email="web@example.org")
        form.fill(purpose="We show a page on each treatment.").press(developer)
    own = address_in_the_last_letter()
    assert "One of us will read it" in page_of(developer.get(own)).text

    # Somebody at the desk finds it on their front page, and approves.
    front = page_of(desk.get("/admin/"))
    (screen,) = [link for words, link in front.links if words.startswith("Read and answer")]
    with commits():
        open_form(desk, screen).fill(state="approved").press(desk)
    assert mail.outbox[-1].subject == "You are a partner"
    own = address_in_the_last_letter()

    # A key is made, and taken by the API.
    key = secret_on(page_of(developer.post(f"{own}keys/")))
    copy = developer.get("/api/v1/treatments/baclofen", headers={"Authorization": f"Bearer {key}"})
    assert copy.headers["RateLimit-Policy"] == '"key";q=1200;w=60'

    # A webhook is named, and tested.
    address = f"https://{HOST}:{receiver.port}/hook"
    webhook = developer.post(f"{own}webhooks/", {"address": address})["Location"]
    secret = secret_on(page_of(developer.get(webhook)))
    developer.post(webhook, {"act": "test"})
    call_command("deliver_webhooks", once=True, verbosity=0)
    assert "test.ping. Delivered." in page_of(developer.get(webhook)).text

    # A treatment is withdrawn; the partner's server is told, and verifies who told it.
    withdraw(
        copy=world.baclofen,
        explanation="We are checking this text with a specialist.",
        by=world.publisher,
        at=timezone.now(),
    )
    call_command("deliver_webhooks", once=True, verbosity=0)
    ping, news = receiver.requests
    for request in (ping, news):
        Webhook(secret).verify(request.body, request.headers)
        with pytest.raises(WebhookVerificationError):
            Webhook(secret).verify(request.body + b" ", request.headers)
    event = json.loads(news.body)
    assert event["type"] == "treatment.withdrawn"
    assert event["data"]["content_id"] == copy.json()["content_id"]

    # It fetches what is so now, and takes its copy down.
    path = event["data"]["address"].partition("/api/")[2]
    answer = developer.get(f"/api/{path}", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 410
    assert answer.json()["reason"] == event["data"]["reason"]
