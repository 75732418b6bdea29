"""The publish screen's "When?": an exact second in London, or a sentence that says why not."""

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import Form, form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Release

IN_MAY = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
TYPED = {"change_kind": "minor", "note": "Reworded.", "when": "later"}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the first of May 2026, ten o'clock in London."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: IN_MAY)


@pytest.fixture
def form(approved: Treatment, publisher: object, publisher_client: Client) -> Form:
    return open_form(publisher_client, screen("publish", approved)).fill(**TYPED)


def refused(answer: HttpResponse, sentence: str) -> Form:
    """The sentence is shown, nothing was pressed, and what was typed is kept."""
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not Edition.objects.filter(number=2).exists()
    again = form_on(answer)
    assert TYPED.items() <= again.values.items()
    return again


def test_an_edition_is_scheduled_to_the_second(form: Form, publisher_client: Client) -> None:
    answer = form.fill(day="2026-07-03", clock="09:00:07").press(publisher_client)
    line = Release.objects.get(edition__number=2)
    assert line.effective_at == datetime(2026, 7, 3, 8, 0, 7, tzinfo=UTC)
    page = publisher_client.get(answer["Location"]).content.decode()
    assert "Scheduled edition 2 for 3 July 2026 at 09:00:07." in page
    assert "See the public page" not in page


def test_a_browser_may_leave_the_seconds_out(form: Form, publisher_client: Client) -> None:
    form.fill(day="2026-07-03", clock="09:00").press(publisher_client)
    line = Release.objects.get(edition__number=2)
    assert line.effective_at == datetime(2026, 7, 3, 8, tzinfo=UTC)


def test_now_is_chosen_unless_another_time_is(
    approved: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    assert form.values["when"] == "now"
    form.fill(change_kind="minor", note="Reworded.").press(publisher_client)
    assert Release.objects.get(edition__number=2).effective_at == IN_MAY


def test_the_inputs_are_plain_ones_and_the_button_says_both(
    approved: Treatment, publisher_client: Client
) -> None:
    page = publisher_client.get(screen("publish", approved)).content.decode()
    assert '<input type="date" name="day"' in page
    assert '<input type="time" name="clock" step="1"' in page
    assert "Publish or schedule edition 2</button>" in page
    assert "Which of the two?" not in page


@pytest.mark.parametrize(
    ("day", "clock", "sentence"),
    [
        ("2026-04-30", "09:00:00", "in London it is 1 May 2026 at 10:00:00"),
        ("2026-05-01", "10:00:00", "That time is past"),
        ("2027-03-28", "01:30:00", "There is no 01:30:00 in London on that day"),
        ("", "09:00:00", "Write the date on which it is to take effect."),
        ("2026-07-03", "", "Write the time at which it is to take effect."),
        ("3rd July", "09:00:00", "Write the date as 31/01/2027"),
        ("2026-07-03", "nine", "Write the time as 09:00:00"),
    ],
)
def test_a_time_that_cannot_be_is_refused_in_a_sentence(
    form: Form, publisher_client: Client, day: str, clock: str, sentence: str
) -> None:
    answer = form.fill(day=day, clock=clock).press(publisher_client)
    again = refused(answer, sentence)
    assert (again.values["day"], again.values["clock"]) == (day, clock)


def test_of_a_time_that_happens_twice_it_is_asked_which(
    form: Form, publisher_client: Client
) -> None:
    answer = form.fill(day="2026-10-25", clock="01:30:00").press(publisher_client)
    again = refused(answer, "01:30:00 happens twice on that day: the clocks go back.")
    assert "Which of the two?</legend>" in answer.content.decode()
    assert again.options["which"] == ["first", "second"]
    again.fill(which="second").press(publisher_client)
    line = Release.objects.get(edition__number=2)
    assert line.effective_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_it_is_not_asked_any_more_once_the_time_is_another(
    form: Form, publisher_client: Client
) -> None:
    again = form_on(form.fill(day="2026-10-25", clock="01:30:00").press(publisher_client))
    again.fill(which="first", day="2026-04-30")
    last = refused(again.press(publisher_client), "That time is past")
    assert "which" not in last.options


def test_a_date_typed_beside_now_is_asked_about_not_passed_over(
    form: Form, publisher_client: Client
) -> None:
    answer = form.fill(when="now", day="2026-07-03", clock="09:00").press(publisher_client)
    assert "You wrote a date or a time, and chose “Now”." in answer.content.decode()
    assert form_on(answer).values["day"] == "2026-07-03"
    assert not Edition.objects.filter(number=2).exists()


def test_what_is_scheduled_is_said_and_that_publishing_cancels_it(
    form: Form, approved: Treatment, publisher_client: Client
) -> None:
    form.fill(day="2026-12-03", clock="09:00").press(publisher_client)
    page = publisher_client.get(screen("publish", approved)).content.decode()
    assert (
        "Edition 2 goes live on 3 December 2026 at 09:00:00. Publishing now cancels that." in page
    )


def test_the_same_text_scheduled_again_for_later_is_refused_with_what_to_do(
    form: Form, approved: Treatment, publisher_client: Client
) -> None:
    form.fill(day="2026-12-03", clock="09:00").press(publisher_client)
    form = open_form(publisher_client, screen("publish", approved))
    answer = form.fill(**TYPED, day="2026-12-24", clock="09:00").press(publisher_client)
    assert "cancel what is scheduled first" in answer.content.decode()
    assert not Edition.objects.filter(number=3).exists()


def test_other_text_for_the_same_second_takes_its_place(
    form: Form, world: World, approved: Treatment, publisher_client: Client
) -> None:
    form.fill(day="2026-12-03", clock="09:00").press(publisher_client)
    world.reword_a_benefit(approved, "Can be effective, perhaps.", at=IN_MAY)
    world.approve(approved, at=IN_MAY)
    form = open_form(publisher_client, screen("publish", approved))
    form.fill(**TYPED, day="2026-12-03", clock="09:00").press(publisher_client)
    page = publisher_client.get(change_page(approved)).content.decode()
    assert "Edition 3 goes live on 3 December 2026 at 09:00:00." in page
    assert "Edition 2 goes live" not in page
