"""Webhooks: what is told, to whom, signed how, and that publishing does not know of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from standardwebhooks import Webhook

from tests.partners.applying import approved, ended
from tests.partners.following import ADDRESS, Clock, Server, press, rounds
from tests.universe import ABOUT, NOW, World, uid
from treatments.catalogue.restore import restore
from treatments.partners.models import Delivery, Partner, Subscription
from treatments.partners.secrets import secret_of
from treatments.partners.subscribing import change_secret, send_test, subscribe
from treatments.publishing.actions import redirect, withdraw
from treatments.publishing.reviewing import confirm_still_right


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def subscription(world: World, organisation: Partner) -> Subscription:
    """Subscribed when the world stands."""
    return subscribe(partner=organisation, address=ADDRESS, at=NOW)


def verified(one: Any, secret: str) -> bool:
    """Whether the reference library makes this very signature of what arrived."""
    moment = NOW + timedelta(seconds=int(one.headers["webhook-timestamp"]) - NOW.timestamp())
    signature = Webhook(secret).sign(one.id, moment, one.body.decode())
    return signature in one.headers["webhook-signature"].split(" ")


def test_a_publication_is_told_within_the_round_after_it(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    edition = press(world, world.baclofen, at=clock.move(minutes=1), note="Said more exactly.")
    rounds(clock, server)
    (one,) = server.accepted
    assert one.type == "treatment.published"
    assert one.data == {
        "content_id": uid("baclofen"),
        "language": "en-GB",
        "slug": "baclofen",
        "edition": {"number": 2, "digest": edition.digest},
        "address": f"http://127.0.0.1:8000/api/v1/treatments/{uid('baclofen')}",
        "redirect_to": None,
        "reason": "Said more exactly.",
    }
    assert b'"timestamp":"2026-03-03T09:01:00Z"' in one.body


def test_an_event_is_thin_and_has_no_word_of_the_text(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    press(world, world.baclofen, at=clock.move(minutes=1), note="x" * 30_000)
    rounds(clock, server)
    (one,) = server.accepted
    assert len(one.body) < 20_000
    assert b"May help" not in one.body


def test_every_kind_of_news_has_a_type(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    def at() -> Any:
        return clock.move(minutes=1)

    press(world, world.physiotherapy, at=at(), change_kind="correction")
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher, at=at())
    relaxants, to = world.muscle_relaxants, world.physiotherapy
    redirect(copy=relaxants, to=to, by=world.publisher, at=at())
    rounds(clock, server)
    assert sorted(server.types) == [
        "treatment.published",
        "treatment.redirected",
        "treatment.withdrawn",
    ]
    by_type = {one.type: one.data for one in server.accepted}
    assert by_type["treatment.withdrawn"]["reason"] == "We check it."
    assert by_type["treatment.redirected"]["redirect_to"] == uid("physiotherapy")


def test_a_review_that_changes_no_word_is_told(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    live = press(world, world.baclofen, at=clock.move(minutes=1))
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=live.digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=clock.move(days=2),
        qualification="Neurologist",
    )
    rounds(clock, server)
    assert server.types == ["treatment.published", "treatment.reviewed"]


def test_what_is_scheduled_is_told_when_its_time_has_come(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    press(world, world.baclofen, at=NOW + timedelta(days=1))
    assert rounds(clock, server) == 0
    clock.move(days=1)
    rounds(clock, server)
    assert server.types == ["treatment.published"]


def test_a_line_that_is_seen_late_is_not_skipped(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    """It is stamped before it is committed, and another was told in between."""
    press(world, world.physiotherapy, at=clock.move(minutes=5))
    rounds(clock, server)
    press(world, world.baclofen, at=clock.at - timedelta(minutes=4))
    rounds(clock, server)
    assert [one.data["slug"] for one in server.accepted] == ["physiotherapy", "baclofen"]


def test_pages_of_the_site_and_what_was_before_are_no_news(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    about = replace(ABOUT, sections=ABOUT.sections[:1])
    restore(document=about, by=world.author, at=NOW)
    world.publish(world.about, at=clock.move(minutes=1))
    assert rounds(clock, server) == 0


def test_nobody_is_told_whose_partnership_ended(
    world: World, organisation: Partner, subscription: Subscription, clock: Clock, server: Server
) -> None:
    ended(organisation, by=organisation.decided_by)
    press(world, world.baclofen, at=clock.move(minutes=1))
    assert rounds(clock, server) == 0


def test_signatures_are_those_of_the_reference_library(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    press(world, world.baclofen, at=clock.move(minutes=1))
    rounds(clock, server)
    (one,) = server.accepted
    secret = secret_of(subscription)
    assert secret.startswith("whsec_")
    assert verified(one, secret)
    assert not verified(one, "whsec_" + "A" * 43 + "=")


def test_while_a_secret_is_changed_both_verify_and_then_the_new_one_alone(
    world: World, subscription: Subscription, clock: Clock, server: Server
) -> None:
    old = secret_of(subscription)
    new = secret_of(change_secret(subscription=subscription, at=clock.at))
    assert old != new
    press(world, world.baclofen, at=clock.move(minutes=1))
    rounds(clock, server)
    press(world, world.physiotherapy, at=clock.move(hours=24))
    rounds(clock, server)
    during, after = server.accepted
    assert (verified(during, old), verified(during, new)) == (True, True)
    assert (verified(after, old), verified(after, new)) == (False, True)


def test_a_new_secret_key_of_the_site_gives_partners_time(
    world: World, subscription: Subscription, clock: Clock, server: Server, settings
) -> None:
    old = secret_of(subscription)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-secret-key-that-is-long-enough-for-anybody"
    press(world, world.baclofen, at=clock.move(minutes=1))
    rounds(clock, server)
    (one,) = server.accepted
    assert verified(one, old)
    assert verified(one, secret_of(subscription))


def test_the_database_holds_no_secret(subscription: Subscription) -> None:
    row = str(Subscription.objects.values().get())
    assert secret_of(subscription).removeprefix("whsec_")[:20] not in row


def test_a_test_is_sent_even_to_a_receiver_that_rests(
    subscription: Subscription, clock: Clock, server: Server
) -> None:
    Subscription.objects.update(rests_until=NOW + timedelta(hours=1))
    send_test(subscription=subscription, at=NOW)
    rounds(clock, server)
    assert server.types == ["test.ping"]
    assert server.accepted[0].data == {}


def test_two_partners_are_told_each_under_ids_of_their_own(
    world: World, subscription: Subscription, manager: Any, clock: Clock, server: Server
) -> None:
    other = approved(by=manager, name="Another Society")
    subscribe(partner=other, address="https://other.example.org/", at=NOW)
    press(world, world.baclofen, at=clock.move(minutes=1))
    rounds(clock, server)
    assert server.types == ["treatment.published"] * 2
    assert len({one.id for one in server.accepted}) == 2


def test_publishing_asks_nothing_of_the_tables_of_partners(
    world: World, subscription: Subscription
) -> None:
    asked: list[str] = []

    def listen(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(listen):
        press(world, world.baclofen, at=NOW + timedelta(minutes=1))
        withdraw(copy=world.physiotherapy, explanation="We check it.", by=world.publisher)
    assert asked
    assert not [sql for sql in asked if "partners_" in sql]
    assert not Delivery.objects.exists()


def test_a_round_without_news_costs_the_same_however_many_subscribe(
    subscription: Subscription, organisation: Partner, clock: Clock, server: Server
) -> None:
    def queries() -> int:
        with connection.execute_wrapper(lambda e, s, p, m, c: (seen.append(s), e(s, p, m, c))[1]):
            seen: list[str] = []
            rounds(clock, server)
        return len(seen)

    before = queries()
    for number in range(4):
        subscribe(partner=organisation, address=f"{ADDRESS}/{number}", at=NOW)
    assert queries() == before
