"""Live is a query: pages and the API switch on the second that was set, and nothing runs then."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.publishing.actions import withdraw

SET = NOW + timedelta(days=1)
ENDS = NOW + timedelta(days=2)
INSTANT = timedelta(microseconds=1)
OLD, NEW = "Daily doses of baclofen have been shown", "Said from tomorrow on."
PAGE, API = "/treatments/baclofen/", "/api/v1/treatments/baclofen"


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    return lambda at: monkeypatch.setattr("django.utils.timezone.now", lambda: at)


@pytest.fixture
def scheduled(world: World) -> Edition:
    """Edition 2 of baclofen is set for SET, its withdrawal for ENDS."""
    edition = world.publish(world.reword_a_benefit(world.baclofen, NEW), at=SET)
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=ENDS)
    return edition


def test_the_archive_answers_for_either_side_of_the_second(scheduled: Edition) -> None:
    live = [Edition.objects.live(at=at).get(slug="baclofen") for at in (SET - INSTANT, SET)]
    assert [edition.number for edition in live] == [1, 2]
    assert not Edition.objects.live(at=ENDS).filter(slug="baclofen").exists()


@pytest.mark.parametrize("address", [PAGE, API])
def test_readers_see_the_new_text_from_that_second_and_not_before(
    scheduled: Edition, patient: Client, set_clock: Callable, address: str
) -> None:
    set_clock(SET - INSTANT)
    before = patient.get(address).content.decode()
    set_clock(SET)
    after = patient.get(address).content.decode()
    assert OLD in before
    assert NEW not in before
    assert NEW in after
    assert OLD not in after


def test_a_withdrawal_takes_effect_on_its_second(
    scheduled: Edition, patient: Client, set_clock: Callable
) -> None:
    set_clock(ENDS - INSTANT)
    assert NEW in patient.get(PAGE).content.decode()
    set_clock(ENDS)
    for address in (PAGE, API):
        answer = patient.get(address).content.decode()
        assert "Being checked." in answer
        assert NEW not in answer
