"""A reviewer leaves a note that publishing has to wait for; it waits until it is settled."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.addresses import LIST, change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World, uid
from treatments.review.models import Note

BENEFIT = uid("baclofen effective")
NEW = "Daily doses of baclofen can be effective."


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    client = Client()
    client.force_login(reviewer)
    return client


def test_a_blocking_note_stops_publishing(
    world: World,
    author_client: Client,
    reviewer_client: Client,
    publisher_client: Client,
    client: Client,
) -> None:
    treatment = world.reword_a_benefit(world.baclofen, NEW)
    world.approve(treatment)
    public = "/treatments/baclofen/"

    # It is approved, and the publisher has the screen open.
    early = open_form(publisher_client, screen("publish", treatment))
    early.fill(change_kind="minor", note="Said more shortly.")

    # The reviewer has second thoughts, and says so on the benefit itself.
    form = open_form(reviewer_client, screen("notes", treatment))
    form.type(BENEFIT, "Which dose? Wait for the leaflet.").tick(f"{BENEFIT}-waits")
    form.press(reviewer_client)

    # What the publisher sends is refused, and what was typed stays.
    answer = early.press(publisher_client)
    assert "Which dose? Wait for the leaflet." in answer.content.decode()
    assert form_on(answer).values["note"] == "Said more shortly."
    assert NEW not in client.get(public).content.decode()

    # The screen leads to the note; everyone sees that it is open.
    settle = f"{screen('settle', treatment)}?note={Note.objects.get().pk}"
    page = publisher_client.get(screen("publish", treatment)).content.decode()
    assert settle in page.split("Publishing waits for these")[1]
    assert "Publish or schedule edition 2" not in page
    assert "1 open note, 1 of them blocking." in author_client.get("/admin/").content.decode()
    assert "Publishing waits for it." in author_client.get(change_page(treatment)).content.decode()

    # It is settled with a sentence. Then the very text that was approved can be published.
    form = open_form(reviewer_client, settle)
    form.fill(settlement="The leaflet gives no single dose.").press(reviewer_client, "settle")
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more shortly.").press(publisher_client)
    assert NEW in client.get(public).content.decode()
    assert "published, edition 2" in author_client.get(LIST).content.decode()

    # How it was settled can still be read, by staff.
    kept = author_client.get(screen("notes", treatment)).content.decode()
    assert "The leaflet gives no single dose." in kept
    assert "Which dose?" not in client.get(public).content.decode()
