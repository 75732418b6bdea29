"""Something is published, or withdrawn, between two questions a page asks the database.

The line takes effect before the page looks at its clock and is committed after its first
question: with a press and readers at work at the same time, that happens every few seconds.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from tests.faults.numbered import number_of, numbered
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw

PAGE, API = "/treatments/baclofen/", "/api/v1/treatments/baclofen"
# After the first question of each; more than they ask makes no difference.
QUESTIONS = (2, 3, 4)


def press(world: World, number: int) -> None:
    """Baclofen says `number` in every part."""
    world.publish(restore(document=numbered(BACLOFEN, number), by=world.author, at=NOW))


def opened(address: str, *, question: int, meanwhile: Callable[[], Any]) -> HttpResponse:
    """The answer to a reader, where `meanwhile` happens just before that question."""
    asked = 0

    def interrupt(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal asked
        asked += 1
        if asked == question:
            meanwhile()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(interrupt):
        return Client().get(address)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("address", [PAGE, API])
def test_a_reader_gets_one_whole_edition(world: World, address: str, question: int) -> None:
    press(world, 2)
    answer = opened(address, question=question, meanwhile=lambda: press(world, 3))
    assert answer.status_code == 200
    assert number_of(answer.content.decode()) in (2, 3)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("address", [PAGE, API])
def test_a_reader_gets_the_text_or_the_reason_why_it_ended(
    world: World, address: str, question: int
) -> None:
    def end() -> None:
        withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=NOW)

    press(world, 2)
    answer = opened(address, question=question, meanwhile=end)
    text = answer.content.decode()
    assert answer.status_code in (200, 410)
    assert ("Benefit of text 2" in text) != ("Checking." in text)
