"""Readability: what is counted in each treatment and each statement, and why it is hard."""

import pytest
from django.test import Client

from tests.desk.reports.reading import Line, lines_in, open_report, read, words_on
from tests.universe import SECRET, World
from treatments.checks.house import House
from treatments.checks.readability import of_page
from treatments.checks.reading import Reading
from treatments.editions.models import Edition

NAME = "readability"
LONG = "word " * 24 + "word."


def part_of(client: Client, treatment: str, part: str, **asked: str) -> Line:
    (found,) = (
        line
        for line in lines_in(client, NAME, **asked)
        if line["Treatment"] == treatment and line["Part"].startswith(part)
    )
    return found


def test_the_figures_of_a_page_are_those_the_checks_compute(
    world: World, author_client: Client
) -> None:
    line = part_of(author_client, "Muscle relaxants", "The whole page")
    score = of_page(Reading(Edition.objects.get(slug="muscle-relaxants").document, House()))
    assert line["Sentences"] == str(len(score.sentences))
    assert line["Longest sentence"] == str(score.longest)
    assert line["Grade"] == str(score.grade)
    assert line["Unexplained terms"] == "withdrawal symptoms"


def test_each_part_has_its_own_figures_and_no_grade(world: World, author_client: Client) -> None:
    line = part_of(author_client, "Muscle relaxants", "Drawback")
    assert line["Part"] == "Drawback “Can cause withdrawal symptoms if dose is suddenly stopped.”"
    assert (line["Sentences"], line["Words per sentence"], line["Longest sentence"]) == (
        "1",
        "9.0",
        "9",
    )
    assert line["Grade"] == ""
    assert line["Unexplained terms"] == "withdrawal symptoms"
    assert part_of(author_client, "Muscle relaxants", "Benefit")["Long words"] == "medication"
    assert part_of(author_client, "Muscle relaxants", "Benefit")["Unexplained terms"] == ""


def test_the_reason_is_said_where_it_is(world: World, author_client: Client) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, LONG))
    line = part_of(author_client, "Baclofen", "Benefit")
    assert line["Longest sentence"] == "25"
    assert line["To consider"].startswith("This sentence has 25 words, more than 20: ")
    assert part_of(author_client, "Muscle relaxants", "Drawback")["To consider"] == ""


def test_it_says_that_it_only_advises(world: World, author_client: Client) -> None:
    assert "It advises and never stops publishing" in words_on(open_report(author_client, NAME))


def test_readers_text_or_the_working_copies(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, LONG)
    assert part_of(author_client, "Baclofen", "Benefit")["Longest sentence"] == "16"
    assert part_of(author_client, "Baclofen", "Benefit", text="draft")["Longest sentence"] == "25"
    live = {line["Treatment"] for line in lines_in(author_client, NAME)}
    drafts = {line["Treatment"] for line in lines_in(author_client, NAME, text="draft")}
    assert live == {"Baclofen", "Muscle relaxants", "Physiotherapy"}
    assert drafts - live == {"Botulinum toxin", "Deep brain stimulation"}
    assert SECRET not in words_on(open_report(author_client, NAME))


@pytest.mark.parametrize("asked", [{"kind": "therapy"}, {"treatment": "physIO"}])
def test_it_is_filtered_by_kind_and_by_a_part_of_the_name(
    world: World, author_client: Client, asked: dict[str, str]
) -> None:
    found = lines_in(author_client, NAME, **asked)
    assert {line["Treatment"] for line in found} == {"Physiotherapy"}


def test_on_the_page_the_parts_stand_under_their_treatment(
    world: World, author_client: Client
) -> None:
    lines = read(author_client, NAME, kind="therapy")
    assert {line[""] for line in lines} == {"Physiotherapy"}
    assert lines[0]["Part"] == "The whole page"
