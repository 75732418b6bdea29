"""A mistake is found in what readers see, while a better text is written and scheduled."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition

MISTAKEN = "Effective for most types of dystonia."
CORRECTED = "Effective for most types of dystonia, says our source."
DRAFTED = "Said better in the draft."


@pytest.fixture
def treatment(db: None) -> Treatment:
    call_command("load_catalogue", verbosity=0)
    return Treatment.objects.get(slug="botulinum-toxin")


def write(client: Client, treatment: Treatment, old: str, new: str) -> None:
    form = open_form(client, change_page(treatment))
    assert form.type(form.named("text", old) + "text", new).press(client).status_code == 302


def ask_and_approve(author: Client, reviewer: Client, treatment: Treatment) -> None:
    assert open_form(author, screen("ask", treatment)).press(author).status_code == 302
    form = open_form(reviewer, screen("review", treatment))
    assert form.press(reviewer, "approve").status_code == 302


def public(client: Client, treatment: Treatment) -> str:
    return client.get(f"/treatments/{treatment.slug}/").content.decode()


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    client = Client()
    client.force_login(reviewer)
    return client


def test_the_correction_goes_first_and_the_draft_comes_after_it(
    treatment: Treatment,
    author_client: Client,
    reviewer_client: Client,
    publisher_client: Client,
    client: Client,
) -> None:
    # The author has a better text; it is approved, and scheduled for the day after tomorrow.
    drawback = treatment.drawbacks.order_by("position").first().text
    write(author_client, treatment, drawback, DRAFTED)
    ask_and_approve(author_client, reviewer_client, treatment)
    later = timezone.localtime(timezone.now() + timedelta(days=2))
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said better.", when="later")
    form.fill(day=f"{later:%Y-%m-%d}", clock="09:00:00").press(publisher_client)

    # A mistake is found in what readers see. The author may not cancel; the publisher may.
    assert (
        "Start the correction"
        not in author_client.get(screen("correct", treatment)).content.decode()
    )
    form = open_form(publisher_client, screen("correct", treatment))
    assert form.press(publisher_client).status_code == 302

    # The correction is written, approved and published, without a word of the draft.
    write(author_client, treatment, MISTAKEN, CORRECTED)
    ask_and_approve(author_client, reviewer_client, treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="correction", note="Says whose words these are.").press(publisher_client)
    shown = public(client, treatment)
    assert CORRECTED in shown
    assert DRAFTED not in shown

    # On its day the cancelled edition does not come back; the draft was not lost.
    at = later + timedelta(days=1)
    live = Edition.objects.live(at=at).get(content_id=treatment.content_id)
    assert live.document.benefits[0].text == CORRECTED
    row = "Drafts set aside</h2>"
    assert row in author_client.get("/admin/").content.decode()

    # It is merged back, needs an approval of its own, and is then published with both.
    open_form(author_client, screen("merge", treatment)).press(author_client)
    refused = publisher_client.get(screen("publish", treatment)).content.decode()
    assert "This text cannot be published yet" in refused
    ask_and_approve(author_client, reviewer_client, treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said better.").press(publisher_client)
    shown = public(client, treatment)
    assert CORRECTED in shown
    assert DRAFTED in shown
    assert row not in author_client.get("/admin/").content.decode()
