"""An edition that was tampered with is named in every report that reads texts; the rest is read."""

import pytest
from django.test import Client

from tests.desk.reports.reading import lines_in, open_report, words_on
from tests.editions.test_verify_editions import tamper
from tests.universe import World

FAULT = "This edition is not as it was published and cannot be read: run verify_editions."


@pytest.fixture
def tampered(world: World) -> World:
    """Somebody emptied Baclofen's edition in the database."""
    tamper("UPDATE editions_edition SET body = '{}' WHERE slug = 'baclofen'")
    return world


@pytest.mark.parametrize("name", ["readability", "discern", "ipdas", "balance"])
def test_it_has_one_line_that_says_so(tampered: World, author_client: Client, name: str) -> None:
    lines = lines_in(author_client, name)
    (fault,) = (line for line in lines if FAULT in line.values())
    assert "Baclofen" in fault.values()
    assert any("Muscle relaxants" in line.values() for line in lines)
    assert FAULT in words_on(open_report(author_client, name))


def test_a_comparison_is_of_the_others_and_says_so(tampered: World, author_client: Client) -> None:
    *others, last = lines_in(author_client, "discern", put_to="together")
    assert {line["About"] for line in others} == {"2 treatments"}
    assert last["Evidence"] == f"Baclofen – {FAULT}"


@pytest.mark.parametrize("name", ["content-inventory", "reviews", "scheduled", "sign-offs"])
def test_reports_that_read_no_text_do_not_mind(
    tampered: World, author_client: Client, name: str
) -> None:
    assert FAULT not in words_on(open_report(author_client, name))
