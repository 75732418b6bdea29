"""Who else has the text open is said on its page, without script and without a lock."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import ADD, LIST, change_page
from tests.desk.browser import open_form
from tests.universe import NOW, World
from treatments.catalogue.models import Contribution, Opening, Treatment
from treatments.catalogue.openings import record_opening
from treatments.desk.admins import presence
from treatments.desk.presence import others_at

SAFE = "Saving together is safe: you will be shown what changed."


def page(client: Client, treatment: Treatment) -> str:
    return client.get(change_page(treatment)).content.decode()


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (timedelta(seconds=59), "less than a minute ago"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=4, seconds=59), "4 minutes ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(minutes=60), "1 hour ago"),
        (timedelta(hours=2), "2 hours ago"),
    ],
)
def test_it_says_how_long_ago(world: World, since: timedelta, said: str) -> None:
    record_opening(copy=world.baclofen, by=world.author, at=NOW)
    told = others_at(world.baclofen, but=world.publisher, at=NOW + since)
    assert told == [f"Test Author opened this {said}."]


def test_the_latest_stands_first_and_nobody_is_told_of_themselves(world: World) -> None:
    record_opening(copy=world.baclofen, by=world.author, at=NOW)
    record_opening(copy=world.baclofen, by=world.publisher, at=NOW + timedelta(minutes=3))
    at = NOW + timedelta(minutes=5)
    assert others_at(world.baclofen, but=world.reviewer, at=at) == [
        "Test Publisher opened this 2 minutes ago.",
        "Test Author opened this 5 minutes ago.",
    ]
    assert others_at(world.baclofen, but=world.author, at=at) == [
        "Test Publisher opened this 2 minutes ago."
    ]


def test_the_page_tells_the_second_editor_of_the_first(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    assert SAFE not in page(author_client, world.baclofen)
    shown = page(publisher_client, world.baclofen)
    assert "Test Author opened this less than a minute ago." in shown
    assert SAFE in shown
    assert "Test Publisher opened this less than a minute ago." in page(
        author_client, world.baclofen
    )
    assert SAFE not in page(author_client, world.physiotherapy)


def test_who_may_only_read_is_told_and_not_told_of(
    world: World, author_client: Client, reviewer_client: Client
) -> None:
    page(author_client, world.baclofen)
    assert "Test Author opened this" in page(reviewer_client, world.baclofen)
    assert "Test Reviewer opened" not in page(author_client, world.baclofen)


def test_whoever_left_two_hours_ago_is_not_told_of(world: World, publisher_client: Client) -> None:
    now = timezone.now()
    for copy, hours in ((world.baclofen, 1), (world.physiotherapy, 3)):
        record_opening(copy=copy, by=world.author, at=now - timedelta(hours=hours))
    assert "Test Author opened this 1 hour ago." in page(publisher_client, world.baclofen)
    assert SAFE not in page(publisher_client, world.physiotherapy)


def test_opening_is_no_edit_and_after_a_save_the_editor_is_still_there(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    version, edits = world.baclofen.lock_version, Contribution.objects.count()
    form = open_form(author_client, change_page(world.baclofen))
    page(publisher_client, world.baclofen)
    world.baclofen.refresh_from_db()
    assert (world.baclofen.lock_version, Contribution.objects.count()) == (version, edits)
    answer = form.fill(what_it_is="A medicine.").press(author_client)
    assert answer.status_code == 302  # no conflict with who only looked
    assert "Test Author opened this" in page(publisher_client, world.baclofen)


def test_nobody_opens_what_is_not_there_or_what_is_sent(
    world: World, author_client: Client
) -> None:
    author_client.get(LIST)
    author_client.get(ADD)
    author_client.get(f"{LIST}999999/change/")
    author_client.head(change_page(world.baclofen))
    author_client.post(change_page(world.baclofen), {"lock_version": "1"})
    assert not Opening.objects.exists()


def test_the_page_is_given_even_if_that_cannot_be_written(
    world: World,
    author_client: Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(**_: object) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO no_such_table DEFAULT VALUES")

    monkeypatch.setattr(presence, "record_opening", fail)
    assert 'name="_save"' in page(author_client, world.baclofen)
    assert "It was not remembered who opened Baclofen" in caplog.text


def test_it_asks_as_often_for_many_people_as_for_one(
    world: World, author_client: Client, django_assert_max_num_queries
) -> None:
    record_opening(copy=world.baclofen, by=world.publisher, at=timezone.now())
    page(author_client, world.baclofen)
    with django_assert_max_num_queries(100) as one:
        page(author_client, world.baclofen)
    record_opening(copy=world.baclofen, by=world.reviewer, at=timezone.now())
    with django_assert_max_num_queries(len(one)):
        shown = page(author_client, world.baclofen)
    assert shown.count("opened this less than a minute ago") == 2
