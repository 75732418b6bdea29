"""The whole line, on the content the site ships with: loaded, edited, published, withdrawn."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.catalogue.fixture_files import TEXTS
from tests.desk.addresses import LIST, change_page, screen
from tests.desk.browser import open_form
from treatments.catalogue.models import Treatment
from treatments.review.actions import approve, submit

SEVEN = {
    "botulinum-toxin": "Botulinum toxin",
    "anticholinergics": "Anticholinergics",
    "baclofen": "Baclofen",
    "muscle-relaxants": "Muscle relaxants",
    "physiotherapy": "Physiotherapy",
    "deep-brain-stimulation": "Deep brain stimulation (DBS)",
    "selective-peripheral-denervation": "Selective peripheral denervation",
}
OLD = "Effective for most types of dystonia."
NEW = "Effective for most types of dystonia, says our source."
NOT_REVIEWED = "imported from the source document, not yet clinically reviewed"


@pytest.fixture
def content(db: None) -> None:
    call_command("load_catalogue", stdout=StringIO())


@pytest.fixture
def treatment(content: None) -> Treatment:
    return Treatment.objects.get(slug="botulinum-toxin")


def page(client: Client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.mark.usefixtures("content")
def test_the_seven_are_on_screen_in_the_api_and_in_the_desk(
    client: Client, author_client: Client
) -> None:
    listed = client.get("/api/v1/treatments").json()["results"]
    assert {item["slug"]: item["name"] for item in listed} == SEVEN
    assert {item["review"]["label"] for item in listed} == {NOT_REVIEWED}
    desk = page(author_client, LIST)
    for slug, name in SEVEN.items():
        assert name in page(client, "/")
        assert name in page(client, "/compare/all/")
        assert name in desk
        assert NOT_REVIEWED in page(client, f"/treatments/{slug}/").lower()


def test_a_benefit_is_edited_published_and_the_treatment_withdrawn(
    treatment: Treatment,
    author: User,
    reviewer: User,
    author_client: Client,
    publisher_client: Client,
    client: Client,
) -> None:
    public, api = f"/treatments/{treatment.slug}/", f"/api/v1/treatments/{treatment.slug}"

    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", OLD) + "text", NEW).press(author_client)
    assert NEW not in page(client, public)
    assert client.get(api).json()["edition"]["number"] == 1

    review = submit(copy=treatment, reviewer=reviewer, by=author, at=timezone.now())
    approve(review=review, by=reviewer, at=timezone.now())
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Says whose words these are.").press(publisher_client)
    assert NEW in page(client, public)
    answer = client.get(api).json()
    assert answer["edition"]["number"] == 2
    assert answer["benefits"][0]["text"] == NEW

    form = open_form(publisher_client, screen("withdraw", treatment))
    form.fill(ending="withdrawn", explanation="We are checking it.").press(publisher_client)
    assert treatment.name not in page(client, "/")
    assert "We are checking it." in page(client, public)
    assert NEW not in page(client, public)
    assert client.get(api).status_code == 410
    assert treatment.slug not in str(client.get("/api/v1/treatments").json())


def test_the_archive_is_as_it_was_published(content: None) -> None:
    out = StringIO()
    call_command("verify_editions", stdout=out)
    assert out.getvalue() == f"{TEXTS} editions, all as they were published.\n"
    assert not User.objects.exists()
