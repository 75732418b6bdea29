"""The screen to cancel what is scheduled: what would not happen any more is shown before."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.desk.addresses import LIST, change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Release, ReleaseKind
from treatments.publishing.actions import withdraw

IN_MAY = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
IN_JUNE = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
IN_JULY = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
SENTENCE = "Edition 2 goes live on 1 June 2026 at 10:00:00."


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the first of May 2026."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: IN_MAY)


@pytest.fixture
def scheduled(world: World, approved: Treatment) -> Treatment:
    """Baclofen, reworded; edition 2 is to go live in June."""
    world.publish(approved, approved=False, at=IN_JUNE)
    return approved


def still_to_come() -> int:
    return Release.objects.standing().filter(effective_at__gt=IN_MAY).count()


def test_it_says_what_would_not_happen_any_more(
    scheduled: Treatment, publisher_client: Client
) -> None:
    page = publisher_client.get(screen("cancel", scheduled)).content.decode()
    assert f"<li>{SENTENCE}</li>" in page
    assert "readers go on seeing what they see now" in page
    assert still_to_come() == 1


def test_once_cancelled_nothing_is_to_come(scheduled: Treatment, publisher_client: Client) -> None:
    form = open_form(publisher_client, screen("cancel", scheduled))
    answer = form.press(publisher_client)
    assert answer["Location"] == change_page(scheduled)
    assert still_to_come() == 0
    line = Release.objects.get(kind=ReleaseKind.CANCELLED)
    assert (line.cancels.edition.number, line.recorded_by) == (2, "Test Publisher")
    page = publisher_client.get(answer["Location"]).content.decode()
    assert f"Cancelled: {SENTENCE}" in page
    assert "Scheduled</h2>" not in page


def test_it_may_then_be_scheduled_for_another_time(
    world: World, scheduled: Treatment, publisher_client: Client
) -> None:
    open_form(publisher_client, screen("cancel", scheduled)).press(publisher_client)
    world.publish(scheduled, approved=False, at=IN_JULY)
    assert still_to_come() == 1


def test_what_was_scheduled_meanwhile_is_not_cancelled_unseen(
    world: World, scheduled: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("cancel", scheduled))
    withdraw(copy=scheduled, explanation="Checking.", by=world.publisher, at=IN_JULY)
    answer = form.press(publisher_client)
    page = answer.content.decode()
    assert "Nothing was cancelled: read what is scheduled now" in page
    assert "The treatment is withdrawn on 1 July 2026 at 10:00:00." in page
    assert still_to_come() == 2
    assert form_on(answer).press(publisher_client).status_code == 302
    assert still_to_come() == 0


def test_a_second_press_is_told_that_nothing_is_scheduled(
    scheduled: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("cancel", scheduled))
    form.press(publisher_client)
    page = form.press(publisher_client).content.decode()
    assert "There is a problem" in page
    assert "Nothing is scheduled for this text" in page


def test_it_is_offered_only_where_something_is_scheduled(
    world: World, scheduled: Treatment, publisher_client: Client, author_client: Client
) -> None:
    there = screen("cancel", scheduled)
    assert there in publisher_client.get(change_page(scheduled)).content.decode()
    assert there not in author_client.get(change_page(scheduled)).content.decode()
    other = publisher_client.get(change_page(world.physiotherapy)).content.decode()
    assert screen("cancel", world.physiotherapy) not in other


def test_an_author_cannot_cancel_even_by_post(scheduled: Treatment, author_client: Client) -> None:
    assert author_client.get(screen("cancel", scheduled)).status_code == 403
    assert author_client.post(screen("cancel", scheduled)).status_code == 403
    assert still_to_come() == 1


def test_everyone_reads_on_the_change_page_what_is_scheduled(
    scheduled: Treatment, author_client: Client
) -> None:
    page = author_client.get(change_page(scheduled)).content.decode()
    assert SENTENCE in page
    assert "Publishing now cancels" not in page


def test_the_list_says_it_beside_what_readers_see(
    scheduled: Treatment, author_client: Client
) -> None:
    page = author_client.get(LIST).content.decode()
    assert (
        '<span class="state state-changed">changed since edition 1</span> '
        '<span class="state state-scheduled">scheduled, edition 2</span>'
    ) in page


def test_the_list_can_be_narrowed_to_what_is_scheduled(
    scheduled: Treatment, author_client: Client
) -> None:
    found = author_client.get(f"{LIST}?state=scheduled").context["cl"].result_list
    assert list(found) == [scheduled]
