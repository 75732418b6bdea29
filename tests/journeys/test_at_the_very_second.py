"""A text is to go live at nine and to end a week later; nothing has to run at either second."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.desk.addresses import screen
from tests.desk.browser import form_on, open_form
from tests.universe import World

NEW = "Daily doses of baclofen can be effective."
ADDRESSES = ("/treatments/baclofen/", "/api/v1/treatments/baclofen")


@pytest.fixture
def it_is(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Set the clock, in UTC."""

    def set_clock(*day_and_time: int) -> None:
        now = datetime(*day_and_time, tzinfo=UTC)  # type: ignore[misc, arg-type]
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    return set_clock


def test_at_the_very_second(world: World, it_is: Callable[..., None]) -> None:
    it_is(2026, 10, 20, 9)
    treatment = world.reword_a_benefit(world.baclofen, NEW)
    world.approve(treatment)
    publisher = Client()
    publisher.force_login(world.publisher)

    def shown() -> list[bool]:
        return [NEW in Client().get(address).content.decode() for address in ADDRESSES]

    # A day that is past is refused. What was typed stays, and readers see nothing new.
    form = open_form(publisher, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more shortly.", when="later")
    answer = form.fill(day="2026-10-19", clock="01:30:05").press(publisher)
    assert "That time is past: in London it is 20 October 2026 at 10:00:00." in (
        answer.content.decode()
    )
    assert form_on(answer).values["note"] == "Said more shortly."

    # On 25 October half past one comes twice: the publisher is asked, and means the second.
    answer = form_on(answer).fill(day="2026-10-25").press(publisher)
    assert "happens twice on that day" in answer.content.decode()
    form = form_on(answer)
    assert form.fill(which=form.options["which"][-1]).press(publisher).status_code == 302

    # The withdrawal is set for a week later, and the front page says both.
    form = open_form(publisher, screen("withdraw", treatment))
    form.fill(ending="withdrawn", explanation="The trial is over.", when="later")
    assert form.fill(day="2026-11-01", clock="09:00:00").press(publisher).status_code == 302
    front = publisher.get("/admin/").content.decode()
    assert "25 October 2026 at 01:30:05" in front
    assert "1 November 2026 at 09:00:00" in front

    # The first half past one passes; at the second, pages and partners have the new text.
    it_is(2026, 10, 25, 0, 30, 5)
    assert shown() == [False, False]
    it_is(2026, 10, 25, 1, 30, 4)
    assert shown() == [False, False]
    it_is(2026, 10, 25, 1, 30, 5)
    assert shown() == [True, True]

    # The withdrawal is cancelled in time, and does not happen.
    open_form(publisher, screen("cancel", treatment)).press(publisher)
    it_is(2026, 11, 1, 9)
    assert shown() == [True, True]
