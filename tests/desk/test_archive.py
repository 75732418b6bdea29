"""The archive on the desk: all of it can be read, none of it touched."""

import pytest
from django.contrib.admin import site
from django.db.models import Model
from django.test import Client

from tests.desk.addresses import change_page
from tests.universe import World
from treatments.editions.models import Edition, Release
from treatments.review.models import Review


def test_editions_are_listed_with_why_and_by_whom(world: World, author_client: Client) -> None:
    page = author_client.get("/admin/treatments/edition/").content.decode()
    for words in ("Baclofen", "Imported", "Imported from the source document."):
        assert words in page


def test_an_edition_is_shown_as_it_reads(world: World, author_client: Client) -> None:
    edition = Edition.objects.get(slug="physiotherapy")
    page = author_client.get(change_page(edition)).content.decode()
    for words in (
        "Physiotherapy",
        edition.digest,
        "Imported from the source document.",
        "Helps to:",
        "maintain a full range of motion",
        "Long-term commitment needed",
    ):
        assert words in page
    assert edition.body not in page


def test_side_effects_stand_under_their_lead_in(world: World, author_client: Client) -> None:
    edition = Edition.objects.get(slug="baclofen")
    page = author_client.get(change_page(edition)).content.decode()
    lead_in, nausea = page.index("Common side effects include"), page.index("<li>nausea</li>")
    assert lead_in < nausea


def test_the_log_says_what_readers_were_told(world: World, author_client: Client) -> None:
    page = author_client.get("/admin/treatments/release/").content.decode()
    assert "Withdrawn" in page
    assert "We are checking this text with a specialist." in page


def test_a_text_that_was_tampered_with_is_named_instead_of_shown(world: World) -> None:
    text = site.get_model_admin(Edition).text(Edition(subject="treatment", body="{"))
    assert text.startswith("This text is not as it was published.")


def test_reviews_are_listed_with_whose_eyes_and_what_they_decided(
    world: World, author_client: Client
) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    review = world.approve(world.baclofen, qualification="Test qualification")
    page = author_client.get("/admin/treatments/review/").content.decode()
    for words in ("Baclofen", "a clinical reviewer", "Test Reviewer", "approved"):
        assert words in page
    page = author_client.get(change_page(review)).content.decode()
    assert "Can help." in page
    assert "Test qualification" in page


@pytest.mark.parametrize("model", [Edition, Release, Review])
def test_nothing_is_added_changed_or_deleted_by_hand_even_by_a_superuser(
    world: World, admin_client: Client, model: type[Model]
) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."))
    row = model.objects.first()
    name = model._meta.model_name
    change = change_page(row)
    assert admin_client.get(change).status_code == 200
    assert 'name="_save"' not in admin_client.get(change).content.decode()
    for address in (f"/admin/treatments/{name}/add/", change, change.replace("change", "delete")):
        assert admin_client.post(address, {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()
