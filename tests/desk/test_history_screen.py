"""The history screen: every edition, what differs between two, what patients read on a day."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.editions.test_verify_editions import tamper
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.editions.days import today
from treatments.publishing.actions import withdraw

OLD = "Daily doses of baclofen have been shown to be effective"


@pytest.fixture
def published(world: World, approved: Treatment) -> Treatment:
    """Baclofen in two editions; the second approved by the reviewer."""
    world.publish(approved, approved=False, note="Said more carefully.")
    return approved


def text_of(client: Client, treatment: Treatment, **asked: str) -> str:
    """What the screen says, with single spaces."""
    response = client.get(screen("editions", treatment), asked)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_change_page_leads_to_it_once_there_is_an_edition(
    world: World, author_client: Client
) -> None:
    def leads_there(treatment: Treatment) -> bool:
        page = author_client.get(change_page(treatment)).content.decode()
        return f'<a href="{screen("editions", treatment)}">History…</a>' in page

    assert leads_there(world.baclofen)
    assert leads_there(world.deep_brain_stimulation)
    assert not leads_there(world.botulinum_toxin)


def test_every_edition_says_why_who_and_when(author_client: Client, published: Treatment) -> None:
    page = text_of(author_client, published)
    assert page.index("<h3>Edition 2</h3>") < page.index("<h3>Edition 1</h3>")
    assert "Minor change: Said more carefully." in page
    assert "Live from 3 March 2026, 09:00." in page
    assert "Published by Test Publisher. Approved by Test Reviewer, Test qualification." in page
    assert "Imported from the source document: Imported from the source document." in page
    assert "Approved by nobody." in page


def test_what_is_still_to_come_and_what_was_cancelled_say_so(
    world: World, author_client: Client, published: Treatment
) -> None:
    soon = timezone.now() + timedelta(days=30)
    world.reword_a_benefit(published, "Third.")
    world.publish(published, at=soon)
    assert f"Goes live on {soon.day} " in text_of(author_client, published)
    world.reword_a_benefit(published, "Fourth.")
    world.publish(published, at=NOW + timedelta(days=1))
    assert "It was cancelled before readers saw it." in text_of(author_client, published)


def test_without_a_choice_it_compares_the_latest_with_the_one_before(
    author_client: Client, published: Treatment
) -> None:
    page = text_of(author_client, published)
    assert "From edition 1 to edition 2:" in page
    assert '<span class="mark">removed:</span> <del>have been shown to</del>' in page
    assert '<span class="mark">added:</span> <ins>can</ins>' in page


def test_any_two_can_be_compared_either_way(author_client: Client, published: Treatment) -> None:
    page = text_of(author_client, published, **{"from": "2", "to": "1"})
    assert "From edition 2 to edition 1:" in page
    assert '<span class="mark">added:</span> <ins>have been shown to</ins>' in page
    same = text_of(author_client, published, **{"from": "2", "to": "2"})
    assert "Edition 2 is compared with itself." in same


@pytest.mark.parametrize("number", ["", "7", "x"])
def test_an_edition_that_is_not_there_is_refused_with_a_sentence(
    author_client: Client, published: Treatment, number: str
) -> None:
    page = text_of(author_client, published, **{"from": number, "to": "1"})
    assert "There is a problem" in page
    assert "“From”." in page


def test_it_says_what_patients_read_on_a_day(author_client: Client, published: Treatment) -> None:
    first = text_of(author_client, published, on="2026-03-02")
    assert "On 2 March 2026 patients read edition 1" in first
    assert OLD in first
    assert "patients read edition 2" in text_of(author_client, published, on="2026-03-03")


def test_it_shows_a_text_that_was_withdrawn_since(world: World, author_client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Unsafe.", by=world.publisher, at=NOW)
    shown = text_of(author_client, world.baclofen, on="2026-03-02")
    assert "On 2 March 2026 patients read edition 1" in shown
    assert OLD in shown
    after = text_of(author_client, world.baclofen, on="2026-03-03")
    assert "On 3 March 2026 patients read no text" in after
    assert "Withdrawn since 3 March 2026, 09:00. They were told: Unsafe." in after


def test_before_the_first_edition_patients_read_nothing(
    world: World, author_client: Client
) -> None:
    page = text_of(author_client, world.baclofen, on="2026-03-01")
    assert "No edition of this treatment was public when that day ended." in page


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        ("", "Write a day, for example"),
        ("2026-02-30", "Write a day of the calendar"),
        ("9999-12-31", "That day has not come yet"),
    ],
)
def test_a_day_that_cannot_be_asked_for_is_refused_and_kept(
    world: World, author_client: Client, on: str, sentence: str
) -> None:
    page = text_of(author_client, world.baclofen, on=on)
    assert "There is a problem" in page
    assert sentence in page
    assert not on or f'value="{on}"' in page


def test_of_today_it_says_what_patients_have_read_until_now(
    world: World, author_client: Client, published: Treatment
) -> None:
    world.reword_a_benefit(published, "In a moment.")
    world.publish(published, at=timezone.now() + timedelta(minutes=10))
    page = text_of(author_client, published, on=today(now=timezone.now()).isoformat())
    assert "patients read edition 2" in page


def test_what_was_never_published_has_no_history(world: World, author_client: Client) -> None:
    assert "no history to read" in text_of(author_client, world.botulinum_toxin)


def test_only_who_may_change_is_led_to_restore(
    author_client: Client, reviewer_client: Client, published: Treatment
) -> None:
    link = f'href="{screen("restore", published)}?edition=1"'
    assert link in text_of(author_client, published)
    assert link not in text_of(reviewer_client, published)


def test_it_asks_as_often_however_many_treatments_and_editions_there_are(
    world: World, author_client: Client, published: Treatment
) -> None:
    def queries() -> int:
        text_of(author_client, published)
        with CaptureQueriesContext(connection) as captured:
            text_of(author_client, published, on="2026-03-02")
        return len(captured)

    few = queries()
    Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{n}", kind="medicine", draft_digest="0" * 64)
        for n in range(100)
    )
    for number in range(4):
        at = NOW + timedelta(days=number + 1)
        world.reword_a_benefit(published, f"It can help {number} ways.", at=at)
        world.publish(published, at=at)
    assert queries() == few


def test_a_text_that_was_tampered_with_is_said_not_shown(
    world: World, author_client: Client
) -> None:
    tamper("UPDATE editions_edition SET body = '{' WHERE slug = %s", "baclofen")
    page = text_of(author_client, world.baclofen, on="2026-03-02")
    assert "An edition is not as it was published." in page
    assert "<h3>Edition 1</h3>" in page
