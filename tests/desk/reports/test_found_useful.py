"""What readers found useful: counts by page, and no more than counts."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.desk.reports.reading import lines_in, read
from tests.feedback.asking import left
from tests.universe import NOW, World
from treatments.feedback.actions import settle

REPORT = "found-useful"
COUNTED = ("Yes", "Partly", "No", "Errors reported", "Not settled")


@pytest.fixture(autouse=True)
def kept_for_long(settings) -> None:
    """The world's clock stands in March; the desk's does not."""
    settings.FEEDBACK_DAYS = 36_500


@pytest.fixture
def answers(world: World) -> None:
    for useful in ("yes", "yes", "partly", "no"):
        left(useful=useful)
    left("Too long.", useful="no", page="/compare/")
    left("The dose is wrong.")
    settle(message=left("A typing error."), words="Mended.", by=world.author, at=NOW)
    left(useful="yes", page="/treatments/baclofen/", at=NOW + timedelta(days=2))


@pytest.mark.usefixtures("answers")
def test_answers_and_errors_are_counted_by_page(author_client: Client) -> None:
    found = {
        line["Page"]: [line["Text"], *(int(line[name]) for name in COUNTED)]
        for line in read(author_client, REPORT)
    }
    assert found == {
        "/compare/": ["–none", 0, 0, 1, 0, 1],
        "/treatments/baclofen/": ["Baclofen", 3, 1, 1, 2, 1],
    }


@pytest.mark.usefixtures("answers")
def test_a_period_can_be_asked_for(author_client: Client) -> None:
    (line,) = read(author_client, REPORT, **{"from": "2026-03-04"})
    assert [line[name] for name in COUNTED] == ["1", "0", "0", "0", "0"]
    lines = read(author_client, REPORT, to="2026-03-03")
    assert [line["Yes"] for line in lines] == ["0", "2"]


@pytest.mark.usefixtures("answers")
def test_the_file_says_the_same_and_holds_no_words_of_readers(author_client: Client) -> None:
    lines = lines_in(author_client, REPORT)
    assert [line["Yes"] for line in lines] == ["0", "3"]
    assert "Too long." not in str(lines)


def test_what_is_about_no_page_is_counted_too(world: World, author_client: Client) -> None:
    left(kind="error")
    (line,) = read(author_client, REPORT)
    assert line["Page"] == "no page named"
