"""Balance across treatments: counts side by side, each seen beside the others."""

import pytest
from django.test import Client

from tests.desk.reports.reading import column, lines_in, open_report, words_on
from tests.universe import World
from treatments.checks import balance as checks
from treatments.desk.reports import balance
from treatments.editions.models import Edition

NAME = "balance"


def test_the_counts_are_those_of_the_checks(world: World, author_client: Client) -> None:
    (line,) = (row for row in lines_in(author_client, NAME) if row["Treatment"] == "Physiotherapy")
    counted = checks.balance_of(Edition.objects.get(slug="physiotherapy").document)
    assert line["Benefits"] == str(counted.benefits.statements)
    assert line["Words of benefits"] == str(counted.benefits.words)
    assert line["Words of drawbacks"] == str(counted.drawbacks.words)
    assert line["Side effects"] == "0"
    assert line["Empty"] == "How it works, Side effects, Types of dystonia"


def test_what_others_have_is_said_and_how_many(world: World, author_client: Client) -> None:
    said = dict(
        zip(
            column(author_client, NAME, "Treatment"),
            column(author_client, NAME, "To consider"),
            strict=True,
        )
    )
    assert (
        "“Side effects” is empty here, and not for 2 of the other 2 treatments"
        in (said["Physiotherapy"])
    )
    assert list(said) == ["Baclofen", "Muscle relaxants", "Physiotherapy"]


def test_among_one_kind_only_that_kind_is_compared(world: World, author_client: Client) -> None:
    found = lines_in(author_client, NAME, kind="therapy")
    assert [line["To consider"] for line in found] == [""]


def test_the_working_copies_can_be_compared_too(world: World, author_client: Client) -> None:
    assert len(lines_in(author_client, NAME, text="draft")) == 5


def test_more_than_a_page_can_compare_says_so_and_the_file_has_all(
    world: World, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(balance, "ON_PAGE", 2)
    page = words_on(open_report(author_client, NAME))
    assert "2 treatments. These are the first by name of 3, compared with each other" in page
    found = {line["Treatment"]: line["To consider"] for line in lines_in(author_client, NAME)}
    assert "2 of the other 2 treatments" in found["Physiotherapy"]
