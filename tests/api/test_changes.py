"""/api/v1/changes: what changed since a partner last asked."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.core import signing
from django.test import Client

from tests.follower import Follower, live_set
from tests.universe import BACLOFEN, NOW, World, uid
from treatments.editions.following import LAG
from treatments.publishing.actions import cancel_scheduled, redirect, remove, withdraw
from treatments.publishing.reviewing import confirm_still_right

SITE = "https://treatments.example"
At = Callable[[datetime], None]
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Let it be this moment for everybody."""
    return lambda moment: monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


@pytest.fixture
def follower(world: World, at: At) -> Follower:
    """A partner who holds everything, a minute after NOW."""
    at(NOW)
    follower = Follower()
    follower.catch_up()
    at(LATER)
    return follower


def told(follower: Follower) -> list[dict[str, Any]]:
    """What it would be told now, on one page."""
    results: list[dict[str, Any]] = follower.ask().json()["results"]
    return results


def test_from_nothing_everything_live_is_an_upsert_in_the_order_of_the_log(
    golden: Callable[..., Any],
) -> None:
    page = golden("/api/v1/changes", "changes").json()
    slugs = [change["slug"] for change in page["results"]]
    assert slugs == ["muscle-relaxants", "baclofen", "physiotherapy"]
    assert {change["kind"] for change in page["results"]} == {"upsert"}
    assert page["more"] is False
    assert page["next"].startswith(f"{SITE}/api/v1/changes?since=")


def test_next_is_given_and_tells_nothing_where_nothing_changed(follower: Follower) -> None:
    page = follower.ask().json()
    assert (page["results"], page["more"]) == ([], False)
    assert page["next"] == follower.address


def test_an_upsert_leads_to_the_text_it_names(follower: Follower, world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=NOW)
    (change,) = told(follower)
    assert change["reason"] == "Reworded a sentence."
    item = Client().get(change["url"].removeprefix(SITE)).json()
    assert item["content_id"] == change["content_id"] == BACLOFEN.content_id
    assert item["edition"]["digest"] == change["edition"]["digest"]
    assert (change["edition"]["number"], change["effective_at"]) == (2, "2026-03-03T09:00:00Z")


def test_a_withdrawal_is_a_tombstone_with_its_reason(follower: Follower, world: World) -> None:
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=NOW)
    (change,) = told(follower)
    assert (change["kind"], change["reason"]) == ("tombstone", "We check it.")
    assert change["edition"] == {"number": 1, "digest": BACLOFEN.digest}
    assert change["replacement"] is None
    assert Client().get(change["url"].removeprefix(SITE)).status_code == 410


def test_what_is_gone_is_a_tombstone_too(follower: Follower, world: World) -> None:
    remove(copy=world.baclofen, explanation="It is no treatment.", by=world.publisher, at=NOW)
    assert [change["kind"] for change in told(follower)] == ["tombstone"]


def test_a_redirect_is_a_tombstone_with_its_replacement(follower: Follower, world: World) -> None:
    redirect(copy=world.baclofen, to=world.physiotherapy, by=world.publisher, at=NOW)
    (change,) = told(follower)
    other = uid("physiotherapy")
    assert (change["kind"], change["reason"]) == ("tombstone", None)
    assert change["replacement"] == {
        "content_id": other,
        "url": f"{SITE}/api/v1/treatments/{other}",
    }


def test_a_review_without_a_change_is_an_upsert_of_the_same_digest(
    follower: Follower, world: World
) -> None:
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=BACLOFEN.digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    (change,) = told(follower)
    assert (change["kind"], change["edition"]["digest"]) == ("upsert", BACLOFEN.digest)
    assert change["reason"].startswith("The whole text was read again")


def test_a_line_is_told_ten_seconds_after_it_took_effect(
    follower: Follower, world: World, at: At
) -> None:
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=LATER)
    at(LATER + LAG - timedelta.resolution)
    assert told(follower) == []
    at(LATER + LAG)
    assert len(told(follower)) == 1


def test_what_is_scheduled_is_told_when_it_took_effect_and_never_before(
    follower: Follower, world: World, at: At
) -> None:
    hour = LATER + timedelta(hours=1)
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=hour)
    # Another line with a later number is told meanwhile; it does not hide the scheduled one.
    withdraw(copy=world.physiotherapy, explanation="We check it.", by=world.publisher, at=LATER)
    at(hour)
    assert follower.catch_up() == ["tombstone"]
    at(hour + LAG)
    assert follower.catch_up() == ["upsert"]


def test_what_is_cancelled_is_never_told(follower: Follower, world: World, at: At) -> None:
    hour = LATER + timedelta(hours=1)
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=hour)
    assert follower.catch_up() == []
    cancel_scheduled(copy=world.baclofen, by=world.publisher, at=LATER)
    at(hour + LAG)
    assert follower.catch_up() == []


def test_a_line_whose_commit_took_long_is_not_missed(
    follower: Follower, world: World, at: At
) -> None:
    """As of an import of thousands: its moment is earlier than a line that was told already."""
    withdraw(copy=world.physiotherapy, explanation="We check it.", by=world.publisher, at=LATER)
    at(LATER + timedelta(hours=1))
    assert follower.catch_up() == ["tombstone"]
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=NOW)
    assert follower.catch_up() == ["tombstone"]
    assert follower.held == live_set(at=LATER)


def test_several_changes_of_a_treatment_are_told_as_one(follower: Follower, world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=NOW)
    second = NOW + timedelta(seconds=1)
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=second)
    third = NOW + timedelta(seconds=2)
    world.publish(world.baclofen, at=third)
    (change,) = told(follower)
    assert (change["kind"], change["edition"]["number"]) == ("upsert", 3)


def test_what_changes_during_a_reading_is_told_by_the_next(world: World, at: At) -> None:
    at(NOW)
    follower = Follower(size=1)
    follower.address = f"/api/v1/changes?page_size={follower.size}"
    first = follower.ask().json()
    assert [follower.take(change) for change in first["results"]] == ["upsert"]
    withdraw(copy=world.muscle_relaxants, explanation="Wait.", by=world.publisher, at=NOW)
    withdraw(copy=world.physiotherapy, explanation="Wait.", by=world.publisher, at=NOW)
    at(LATER)
    follower.address = first["next"]
    # Baclofen closes the reading. What was withdrawn meanwhile is not given any more.
    assert follower.catch_up() == ["upsert", "tombstone", "tombstone"]
    assert follower.held == live_set(at=LATER)


def test_whoever_stops_in_the_middle_goes_on_from_the_change_they_took(world: World) -> None:
    first, *others = told(Follower(size=100))
    going_on = Client().get(f"/api/v1/changes?since={quote(first['cursor'])}").json()
    assert going_on["results"] == others


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_every_size_of_page_tells_the_same(crowded: World, size: int) -> None:
    follower = Follower(size=size)
    assert follower.catch_up() == ["upsert"] * 12
    assert follower.held == live_set(at=datetime.now(tz=NOW.tzinfo))


FORGED = ("x", ":", "💊", "a" * 5000, signing.dumps([0, 0]), "WzAsMF0:" + "A" * 43)


def test_a_cursor_that_is_not_ours_is_refused_with_what_to_do(partner: Client) -> None:
    others = parse_qs(urlsplit(_list_cursor(partner)).query)["cursor"]
    for cursor in (*FORGED, *others):
        answer = partner.get(f"/api/v1/changes?since={quote(cursor)}")
        assert answer.status_code == 400, cursor
        (fault,) = answer.json()["parameters"]
        assert fault["name"] == "since"
        assert "leave it out to start from the beginning" in fault["detail"]


def _list_cursor(partner: Client) -> str:
    """A cursor of ours, but of another list."""
    return str(partner.get("/api/v1/treatments?page_size=1").json()["next"])


def test_a_page_size_out_of_bounds_is_refused(partner: Client) -> None:
    for size in ("0", "101", "ten"):
        assert partner.get(f"/api/v1/changes?page_size={size}").status_code == 400


def test_whoever_missed_what_is_told_no_more_is_told_to_start_again(
    follower: Follower, world: World, at: At
) -> None:
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=LATER)
    at(LATER + timedelta(days=400))
    assert follower.ask().status_code == 200
    at(LATER + timedelta(days=400, microseconds=1))
    answer = follower.ask()
    assert (answer.status_code, answer["Cache-Control"]) == (410, "no-store")
    problem = answer.json()
    assert problem["title"] == "Cursor too old"
    assert problem["restart"] == f"{SITE}/api/v1/changes"
    assert f"read {SITE}/api/v1/changes to its end" in problem["detail"]
    follower.start_again()
    assert follower.held == live_set(at=LATER)


def test_a_cursor_does_not_age_while_nothing_changes(follower: Follower, at: At) -> None:
    at(LATER + timedelta(days=4000))
    assert follower.catch_up() == []


def test_pages_of_the_site_and_drafts_are_no_changes(world: World) -> None:
    ids = {change["content_id"] for change in told(Follower(size=100))}
    assert ids == set(live_set(at=NOW))
    assert str(world.about.content_id) not in ids


def test_it_asks_the_database_as_often_however_much_changed(
    crowded: World, client: Client, django_assert_num_queries: Any
) -> None:
    page = client.get("/api/v1/changes?page_size=1").json()["next"].removeprefix(SITE)
    whole = client.get("/api/v1/changes").json()["next"].removeprefix(SITE)
    for address in ("/api/v1/changes", page):
        with django_assert_num_queries(4):  # the ETag, how far the log goes, the changes, how fresh
            client.get(address)
    with django_assert_num_queries(5):  # whether something was forgotten
        etag = client.get(whole).headers["ETag"]
    with django_assert_num_queries(3):
        assert client.get(whole, headers={"If-None-Match": etag}).status_code == 304


def kept() -> tuple[int, int]:
    """For how many seconds the answer is fresh, and shown while a newer one is fetched."""
    told = Client().get("/api/v1/changes")["Cache-Control"]
    found = re.search(r"max-age=(\d+), stale-while-revalidate=(\d+)", told)
    assert found, told
    return int(found[1]), int(found[2])


def test_the_answer_is_kept_for_as_much_less_as_it_is_late(world: World, at: At) -> None:
    at(NOW)
    assert kept() == (30, 20)
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(draft, at=NOW + timedelta(seconds=5))
    assert kept() == (15, 0)
