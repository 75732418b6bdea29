"""A partner that holds a current copy is told so, before anything is rendered."""

from copy import copy
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.api.addresses import ADDRESSES
from tests.universe import NOW, World
from treatments.api import etags
from treatments.api.v1.published import Published
from treatments.api.v1.views.treatment import TreatmentView
from treatments.editions.models import Edition, ReviewState
from treatments.publishing.actions import withdraw


def etag(client: Client, address: str) -> str:
    return str(client.get(address).headers["ETag"])


def test_whoever_holds_the_current_copy_gets_304(partner: Client) -> None:
    for address in ADDRESSES:
        held = etag(partner, address)
        assert held.startswith('"'), "a strong one"
        answer = partner.get(address, headers={"If-None-Match": f'"older", {held}'})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == held
        assert answer.headers["Cache-Control"].startswith("public, max-age=30, ")
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert partner.get(address, headers={"If-None-Match": '"older"'}).status_code == 200


def test_nothing_is_rendered_for_a_304(partner: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    held = etag(partner, "/api/v1/treatments/baclofen")

    def fail(*_: object) -> None:
        raise AssertionError("rendered")

    monkeypatch.setattr(TreatmentView, "represent", fail)
    answer = partner.get("/api/v1/treatments/baclofen", headers={"If-None-Match": held})
    assert answer.status_code == 304


CHANGED = ["/api/v1/treatments", "/api/v1/treatments/baclofen", "/api/v1/effects/nausea"]


@pytest.mark.parametrize("address", CHANGED)
def test_a_new_edition_has_a_new_etag(world: World, client: Client, address: str) -> None:
    before = etag(client, address)
    world.reword_a_benefit(world.baclofen, "May help some people.")
    assert etag(client, address) == before, "a draft changes nothing"
    world.publish(world.baclofen, at=NOW)
    assert etag(client, address) != before


def test_the_same_text_published_anew_has_a_new_etag(world: World, client: Client) -> None:
    before = etag(client, "/api/v1/treatments/baclofen")
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    world.publish(world.baclofen, at=NOW + timedelta(minutes=1))
    assert etag(client, "/api/v1/treatments/baclofen") != before


def named(edition: Edition) -> str:
    return etags.of_published([Published(edition, expires_at=NOW)])


def test_every_fact_that_is_shown_about_an_edition_is_in_its_etag(world: World) -> None:
    edition = Edition.objects.live(at=NOW).get(slug="baclofen")
    facts = {
        "digest": "0" * 64,
        "number": 2,
        "live_since": NOW,
        "review_state": ReviewState.REVIEWED,
        "last_reviewed": NOW.date(),
        "next_review": NOW.date(),
        "overdue_since": NOW.date(),
    }
    for name, value in facts.items():
        changed = copy(edition)
        setattr(changed, name, value)
        assert named(changed) != named(edition), name


def test_another_treatment_changes_only_the_lists(world: World, client: Client) -> None:
    one, several = etag(client, "/api/v1/treatments/baclofen"), etag(client, "/api/v1/effects")
    withdraw(copy=world.physiotherapy, explanation="Checking.", by=world.publisher, at=NOW)
    assert etag(client, "/api/v1/treatments/baclofen") == one
    assert etag(client, "/api/v1/effects") != several


@pytest.mark.parametrize("address", CHANGED)
def test_what_the_settings_show_is_part_of_it(
    partner: Client, settings: Settings, address: str
) -> None:
    before = etag(partner, address)
    settings.PUBLISHER_NAME = "A publisher"
    assert etag(partner, address) != before


def test_an_error_has_none(partner: Client) -> None:
    assert "ETag" not in partner.get("/api/v1/treatments/deep-brain-stimulation").headers


def test_what_is_refused_is_refused_to_those_who_hold_a_copy_too(partner: Client) -> None:
    for query in ("page_size=0", "cursor=x", "kind=pills", "effect=drowsyness", "titel=x"):
        answer = partner.get(f"/api/v1/treatments?{query}", headers={"If-None-Match": "*"})
        assert answer.status_code == 400, query
    for missing in ("effects/ptosis", "treatments/never-heard-of", "nothing"):
        answer = partner.get(f"/api/v1/{missing}", headers={"If-None-Match": "*"})
        assert answer.status_code == 404, missing
