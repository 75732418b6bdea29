"""/api/v1/treatments/<treatment>?as_of=<day>: what was live when a past day ended in London"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests.universe import NOW, PUBLISHED, World, uid
from treatments.publishing.actions import withdraw

ADDRESS = "/api/v1/treatments/baclofen"


@pytest.mark.parametrize("where", ["baclofen", uid("baclofen")])
def test_it_is_the_edition_that_was_live_when_the_day_ended(
    world: World, client: Client, where: str
) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW)
    before = client.get(f"/api/v1/treatments/{where}?as_of=2026-03-02").json()
    assert (before["edition"]["number"], before["edition"]["live"]) == (1, False)
    after = client.get(f"/api/v1/treatments/{where}?as_of=2026-03-03").json()
    assert (after["edition"]["number"], after["edition"]["live"]) == (2, True)


def test_a_day_ends_in_london(world: World, client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert client.get(f"{ADDRESS}?as_of=2026-07-01").json()["edition"]["number"] == 1
    assert client.get(f"{ADDRESS}?as_of=2026-07-02").json()["edition"]["number"] == 2


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-11-23", "not over yet"),
        ("2027-01-01", "not over yet"),
        ("2026-02-30", "not a day"),
        ("20260302", "not a day"),
        ("2026-W10-1", "not a day"),
        ("yesterday", "not a day"),
        ("٢٠٢٦-٠٣-٠٢", "not a day"),
    ],
)
def test_only_a_past_day_can_be_asked_about(partner: Client, day: str, says: str) -> None:
    answer = partner.get(f"{ADDRESS}?as_of={day}")
    assert answer.status_code == 400
    assert says in answer.json()["detail"]


def test_before_the_first_edition_there_was_no_text(partner: Client) -> None:
    answer = partner.get(f"{ADDRESS}?as_of=2026-03-01")
    assert answer.status_code == 404
    assert answer.json()["detail"] == (
        "There was no text of ours at this address when 2026-03-01 ended."
    )


def test_a_text_that_was_withdrawn_since_is_not_shown_again(world: World, client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Wrong dose.", by=world.publisher, at=NOW)
    world.publish(world.baclofen, at=NOW + timedelta(hours=1))
    answer = client.get(f"{ADDRESS}?as_of=2026-03-02")
    assert answer.status_code == 410
    assert answer.json()["reason"] == "Wrong dose."
    assert "is not shown again" in answer.json()["detail"]
    assert client.get(f"{ADDRESS}?as_of=2026-03-03").status_code == 200


def test_an_answer_about_the_past_is_kept_like_any_other(
    partner: Client, clock: Callable[[datetime], None]
) -> None:
    held = partner.get(f"{ADDRESS}?as_of=2026-03-02").headers["ETag"]
    answer = partner.get(f"{ADDRESS}?as_of=2026-03-02", headers={"If-None-Match": held})
    assert answer.status_code == 304
    clock(PUBLISHED + timedelta(days=9))
    assert partner.get(f"{ADDRESS}?as_of=2026-03-02").status_code == 200
