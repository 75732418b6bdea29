"""Deciding about a partner at the desk."""

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.desk.browser import open_form
from tests.pages.markup import page_of
from tests.partners.applying import applied, approved
from treatments.partners.models import Partner

LIST = "/admin/treatments/partner/"


@pytest.fixture
def manager_client(manager: User) -> Client:
    client = Client()
    client.force_login(manager)
    return client


def screen(partner: Partner) -> str:
    return reverse("admin:treatments_partner_change", args=[partner.pk])


def test_an_application_waits_on_the_front_page_of_a_partner_manager_alone(
    manager_client: Client, author_client: Client
) -> None:
    partner = applied()
    page = page_of(manager_client.get("/admin/"))
    assert "Organisations that want to be partners" in page.text
    assert screen(partner) in [link for _, link in page.links]
    assert "partners" not in page_of(author_client.get("/admin/")).text
    for address in (LIST, screen(partner)):
        assert author_client.get(address).status_code == 403
        assert manager_client.get(address).status_code == 200


def test_it_is_approved_and_a_letter_goes_out(
    manager_client: Client, django_capture_on_commit_callbacks
) -> None:
    partner = applied()
    form = open_form(manager_client, screen(partner)).fill(state="approved")
    with django_capture_on_commit_callbacks(execute=True):
        assert form.press(manager_client).status_code == 302
    partner.refresh_from_db()
    assert partner.may_use
    assert mail.outbox[-1].subject == "You are a partner"
    assert "Organisations" not in page_of(manager_client.get("/admin/")).text


def test_a_refusal_needs_a_reason_and_nothing_needs_a_choice(manager_client: Client) -> None:
    partner = applied()
    nothing = open_form(manager_client, screen(partner)).press(manager_client)
    assert "Choose what is decided." in page_of(nothing).text
    refused = open_form(manager_client, screen(partner)).fill(state="refused")
    assert "Write why" in page_of(refused.press(manager_client)).text
    partner.refresh_from_db()
    assert partner.state == "applied"


def test_two_managers_decide_once(manager_client: Client, manager: User) -> None:
    partner = applied()
    form = open_form(manager_client, screen(partner)).fill(state="refused", reason="No site.")
    Partner.objects.all().delete()
    partner = approved(by=manager)
    form.address = screen(partner)
    assert "Choose what is decided." in page_of(form.press(manager_client)).text
    form = open_form(manager_client, screen(partner)).fill(state="ended", reason="Over.")
    form.type("shown", "applied")
    assert "Somebody has decided meanwhile" in page_of(form.press(manager_client)).text


def test_nothing_of_it_is_edited_or_deleted(manager_client: Client) -> None:
    partner = applied()
    assert manager_client.get(f"{LIST}add/").status_code == 403
    assert manager_client.get(f"{LIST}{partner.pk}/delete/").status_code == 403
    for key in ("0", "9" * 40, "x"):
        assert manager_client.get(f"{LIST}{key}/change/").status_code in (302, 404)
