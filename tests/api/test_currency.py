"""/api/v1/currency: are these copies current?"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client

from tests.universe import (
    BACLOFEN,
    BOTULINUM_TOXIN,
    DEEP_BRAIN_STIMULATION,
    NOW,
    PHYSIOTHERAPY,
    World,
    uid,
)
from treatments.publishing.actions import redirect

SITE = "https://treatments.example"
NEVER = "0" * 64


def asked(client: Client, *digests: str) -> list[Any]:
    """What is said of each."""
    answer = client.get("/api/v1/currency", {"d": digests})
    assert answer.status_code == 200, answer.content
    results: list[Any] = answer.json()["results"]
    return results


def test_each_digest_is_answered_in_its_order(golden: Callable[..., Any]) -> None:
    digests = (BACLOFEN.digest, DEEP_BRAIN_STIMULATION.digest, NEVER, BACLOFEN.digest)
    query = "&".join(f"d={digest}" for digest in digests)
    results = golden(f"/api/v1/currency?{query}", "currency").json()["results"]
    assert [one["digest"] for one in results] == list(digests)
    assert [one["state"] for one in results] == ["current", "withdrawn", "unknown", "current"]


def test_what_was_superseded_names_the_edition_that_is_live(world: World) -> None:
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    edition = world.publish(draft)
    (copy,) = asked(Client(), BACLOFEN.digest)
    assert copy["state"] == "superseded"
    assert copy["edition"] == {"number": 1, "digest": BACLOFEN.digest}
    assert copy["live"] == {"number": 2, "digest": edition.digest}
    assert copy["url"] == f"{SITE}/api/v1/treatments/{BACLOFEN.content_id}"
    assert [one["state"] for one in asked(Client(), edition.digest)] == ["current"]


def test_old_words_that_are_live_again_are_current(world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=NOW)
    first = BACLOFEN.benefits[0].text
    world.publish(world.reword_a_benefit(world.baclofen, first, at=NOW), at=NOW)
    (copy,) = asked(Client(), BACLOFEN.digest)
    assert (copy["state"], copy["edition"]["number"]) == ("current", 3)


def test_what_was_withdrawn_says_why(partner: Client) -> None:
    (copy,) = asked(partner, DEEP_BRAIN_STIMULATION.digest)
    assert copy["reason"] == "We are checking this text with a specialist."
    assert (copy["live"], copy["replacement"]) == (None, None)


def test_what_leads_elsewhere_says_where(world: World) -> None:
    redirect(copy=world.physiotherapy, to=world.baclofen, by=world.publisher, at=NOW)
    (copy,) = asked(Client(), PHYSIOTHERAPY.digest)
    assert (copy["state"], copy["reason"]) == ("withdrawn", None)
    assert copy["replacement"]["content_id"] == uid("baclofen")


def test_a_draft_a_page_of_the_site_and_what_is_scheduled_are_unknown(
    world: World, monkeypatch: Any
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    scheduled = world.publish(draft, at=NOW + timedelta(hours=1))
    digests = (BOTULINUM_TOXIN.digest, scheduled.digest)
    for copy in asked(Client(), *digests):
        assert copy["state"] == "unknown"
        assert {copy[name] for name in ("content_id", "edition", "live", "url")} == {None}
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW + timedelta(hours=1))
    assert [one["state"] for one in asked(Client(), *digests)] == ["unknown", "current"]


def test_fifty_cost_no_more_queries_than_one(
    crowded: World, client: Client, django_assert_num_queries: Any
) -> None:
    digests = [BACLOFEN.digest, DEEP_BRAIN_STIMULATION.digest, *[NEVER] * 48]
    for some in (digests[:1], digests):
        with django_assert_num_queries(4):  # the ETag, the editions, the lines, until when it holds
            asked(client, *some)


def refused(partner: Client, query: str) -> str:
    answer = partner.get(f"/api/v1/currency{query}")
    assert answer.status_code == 400, query
    (fault,) = answer.json()["parameters"]
    assert fault["name"] == "d"
    return str(fault["detail"])


def test_what_cannot_be_a_digest_is_refused_with_what_to_do(partner: Client) -> None:
    assert "is missing" in refused(partner, "")
    assert "is empty" in refused(partner, f"?d={NEVER}&d=")
    assert "50 times at most" in refused(partner, "?" + f"d={NEVER}&" * 51)
    for wrong in ("x", NEVER[:-1], NEVER + "0", "A" * 64, f"{NEVER}%0A", "💊", "g" * 64):
        assert "64 digits and small letters" in refused(partner, f"?d={wrong}")
    assert "not UTF-8" in refused(partner, f"?d={NEVER}&d=%00")


def test_whoever_knows_the_answer_gets_304(partner: Client) -> None:
    address = f"/api/v1/currency?d={BACLOFEN.digest}"
    held = partner.get(address).headers["ETag"]
    assert partner.get(address, headers={"If-None-Match": held}).status_code == 304
