"""When a receiver is away, refuses, or has had enough; and when a sender is killed."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any
from unittest import mock

import pytest

from tests.partners.following import ADDRESS, Clock, Received, Server, press, rounds
from tests.universe import NOW, World
from treatments.partners.models import Delivery, Partner, Subscription
from treatments.partners.sending.following import follow
from treatments.partners.sending.leasing import LEASE, lease
from treatments.partners.sending.rounds import deliver
from treatments.partners.sending.sending import Outcome
from treatments.partners.sending.settling import AGAIN, settle
from treatments.partners.subscribing import send_again, start_again, subscribe
from treatments.publishing.actions import withdraw

RETURN = timedelta(minutes=5)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture(autouse=True)
def _subscribed(world: World, organisation: Partner) -> None:
    subscribe(partner=organisation, address=ADDRESS, at=NOW)


@pytest.fixture(autouse=True)
def _no_jitter() -> Iterator[None]:
    """The longest pauses there may be."""
    longest = mock.Mock(return_value=1.2)
    with mock.patch("treatments.partners.sending.settling.SystemRandom.uniform", longest):
        yield


def the_subscription() -> Subscription:
    return Subscription.objects.get()


def numbers_of(server: Server, slug: str) -> list[int]:
    return [one.data["edition"]["number"] for one in server.accepted if one.data["slug"] == slug]


def wait(clock: Clock, server: Any, *, until: timedelta, step: float = 5) -> None:
    """Let a sender run for a while, as the command does: a look every few seconds."""
    end = clock.at + until
    while clock.at < end:
        rounds(clock, server)
        clock.move(seconds=step)


def test_a_receiver_that_was_down_for_a_day_loses_nothing_and_gets_it_in_order(
    world: World, clock: Clock, server: Server
) -> None:
    server.says = None
    pressed = []
    for hour in range(24):
        treatment = (world.baclofen, world.physiotherapy)[hour % 2]
        pressed.append(press(world, treatment, at=clock.at))
        wait(clock, server, until=timedelta(hours=1), step=240)
    assert server.accepted == []
    knocks = len(server.tried)
    assert 24 * 60 / 10 < knocks < 24 * 60 / 3  # one every few minutes, not one for each event

    server.says, back = 204, clock.at
    wait(clock, server, until=RETURN)
    assert clock.at - back <= RETURN + timedelta(seconds=5)
    assert len(server.accepted) == len(pressed) == 24
    for slug in ("baclofen", "physiotherapy"):
        assert numbers_of(server, slug) == list(range(2, 14))
    assert not Delivery.objects.waiting().exists()
    assert the_subscription().failing_since is None


@pytest.mark.parametrize("says", [None, 302, 408, 429, 500, 502, 503])
def test_while_it_is_away_events_wait_in_order(
    world: World, clock: Clock, server: Server, says: int | None
) -> None:
    server.says = says
    for _ in range(3):
        press(world, world.baclofen, at=clock.move(minutes=20))
        rounds(clock, server)
    assert len({one.id for one in server.tried}) == 1
    server.says = 200
    clock.move(minutes=5)
    rounds(clock, server)
    assert numbers_of(server, "baclofen") == [2, 3, 4]


def test_after_three_days_it_stops_and_starts_again_where_it_stopped(
    world: World, clock: Clock, server: Server
) -> None:
    server.says = 503
    press(world, world.baclofen, at=clock.at)
    wait(clock, server, until=timedelta(days=3, hours=2), step=3600)
    stopped = the_subscription()
    assert stopped.stopped_because == (
        "No event was accepted for three days. The server answered 503."
    )
    press(world, world.physiotherapy, at=clock.move(days=30))
    tried = len(server.tried)
    rounds(clock, server)
    assert len(server.tried) == tried
    server.says = 200
    start_again(subscription=stopped, at=clock.at)
    rounds(clock, server)
    assert [one.data["slug"] for one in server.accepted] == ["baclofen", "physiotherapy"]


def test_it_may_ask_for_more_time(world: World, clock: Clock, server: Server) -> None:
    server.says, server.retry_after = 503, "3600"
    press(world, world.baclofen, at=clock.at)
    rounds(clock, server)
    clock.move(minutes=59)
    assert rounds(clock, server) == 0
    clock.move(minutes=1)
    rounds(clock, server)
    assert len(server.tried) == 2


@pytest.mark.parametrize(
    "asked",
    ["", "x", "-1", "9" * 400, "Tue, 03 Mar 2026 08:00:00 GMT", "Sat, 99 Foo 2026", "\u0661"],
)
def test_an_odd_wish_is_no_trouble(world: World, clock: Clock, server: Server, asked: str) -> None:
    server.says, server.retry_after = 503, asked
    press(world, world.baclofen, at=clock.at)
    rounds(clock, server)
    clock.move(days=1, seconds=1)
    rounds(clock, server)
    assert len(server.tried) >= 2


def test_410_stops_it_at_once(world: World, clock: Clock, server: Server) -> None:
    server.says = 410
    press(world, world.baclofen, at=clock.at)
    press(world, world.physiotherapy, at=clock.at)
    rounds(clock, server)
    assert the_subscription().stopped_because == ("The server answered 410: it wants nothing more.")
    clock.move(days=1)
    assert rounds(clock, server) == 0


def test_an_event_it_refuses_is_tried_ten_times_over_three_days(
    world: World, clock: Clock, server: Server
) -> None:
    server.says = 400
    press(world, world.baclofen, at=clock.at)
    times = []
    follow(at=clock.at)
    while waiting := Delivery.objects.waiting().first():
        clock.at = waiting.next_attempt_at
        rounds(clock, server)
        times.append(clock.at)
    assert len(times) == len(AGAIN) + 1 == 10
    assert timedelta(days=3) < times[-1] - times[0] < timedelta(days=4)
    gaps = [after - before for before, after in pairwise(times)]
    assert gaps == sorted(gaps)
    assert Delivery.objects.get().status == Delivery.Status.GIVEN_UP


@pytest.mark.parametrize("no", [400, 404, 422, 500])
def test_one_it_refuses_holds_up_no_withdrawal(
    world: World, clock: Clock, server: Server, no: int
) -> None:
    def picky(one: Received) -> int:
        return no if one.type == "treatment.published" and one.data["slug"] == "baclofen" else 200

    server.says = picky
    press(world, world.physiotherapy, at=clock.at)
    rounds(clock, server)
    press(world, world.baclofen, at=clock.move(minutes=1))
    rounds(clock, server)
    withdraw(
        copy=world.baclofen,
        explanation="We check it.",
        by=world.publisher,
        at=clock.move(minutes=1),
    )
    rounds(clock, server)
    assert server.types == ["treatment.published", "treatment.withdrawn"]
    # What it refused would only bring back what was taken away.
    overtaken = Delivery.objects.get(status=Delivery.Status.OVERTAKEN)
    assert overtaken.release.edition.slug == "baclofen"
    server.says = 200
    clock.move(days=4)
    assert rounds(clock, server) == 0


def test_a_sender_that_is_killed_loses_nothing_and_the_same_id_goes_out_again(
    world: World, clock: Clock, server: Server
) -> None:
    press(world, world.baclofen, at=clock.at)

    def killed(*sent: Any) -> Any:
        server(*sent)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver(now=clock, poster=killed)
    assert rounds(clock, server) == 0  # another sender leaves it alone
    clock.at = NOW + LEASE
    rounds(clock, server)
    assert len({one.id for one in server.accepted}) == 1
    assert len(server.accepted) == 2
    assert len({one.body for one in server.accepted}) == 1


def test_two_senders_at_once_send_each_event_once(world: World, clock: Clock) -> None:
    press(world, world.baclofen, at=clock.at)
    press(world, world.baclofen, at=clock.move(seconds=1))
    press(world, world.physiotherapy, at=clock.at)
    follow(at=clock.at)
    follow(at=clock.at)
    assert Delivery.objects.count() == 3
    first, second = lease(at=clock.at), lease(at=clock.at)
    assert {one.release.edition.slug for one in first} == {"baclofen", "physiotherapy"}
    assert second == []


def test_what_was_settled_after_its_lease_ran_out_stays_as_it_is(
    world: World, clock: Clock, server: Server
) -> None:
    press(world, world.baclofen, at=clock.at)

    follow(at=clock.at)
    (slow,) = lease(at=clock.at)
    clock.move(seconds=61)
    rounds(clock, server)
    settle(slow, Outcome(500, "The server answered 500."), at=clock.at)
    assert Delivery.objects.get().status == Delivery.Status.DELIVERED


def test_what_came_before_can_be_sent_again_under_the_same_ids(
    world: World, clock: Clock, server: Server
) -> None:
    for _ in range(3):
        press(world, world.baclofen, at=clock.move(minutes=1))
        rounds(clock, server)
    second = Delivery.objects.order_by("pk")[1]
    assert send_again(subscription=the_subscription(), since=second.uid, at=clock.at) == 2
    rounds(clock, server)
    assert numbers_of(server, "baclofen") == [2, 3, 4, 3, 4]
    ids = [one.id for one in server.accepted]
    assert ids[3:] == ids[1:3]


def test_a_slow_receiver_leaves_room_for_the_others(
    world: World, organisation: Partner, clock: Clock
) -> None:
    treatments = (world.baclofen, world.physiotherapy, world.muscle_relaxants)
    subscribe(partner=organisation, address="https://other.example.org/", at=NOW)
    for treatment in treatments:
        press(world, treatment, at=clock.at)
    follow(at=clock.at)
    batch = lease(at=clock.at)
    assert sorted(one.subscription.address for one in batch) == sorted(
        [ADDRESS, "https://other.example.org/"] * 2
    )


def test_what_went_wrong_is_said_in_words_of_ours(
    world: World, clock: Clock, server: Server
) -> None:
    server.says = None
    press(world, world.baclofen, at=clock.at)
    rounds(clock, server)
    one = Delivery.objects.get()
    assert (one.attempts, one.last_status) == (1, None)
    assert one.last_error == "The connection failed, or broke before an answer came."
