"""Content inventory: everything there is, one line a treatment."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page
from tests.desk.reports.reading import Line, column, lines_in, open_report, read
from tests.universe import NOW, World
from treatments.catalogue.models import Query, Treatment

NAME = "content-inventory"


def line_of(client: Client, treatment: str, **asked: str) -> Line:
    return next(line for line in lines_in(client, NAME, **asked) if line["Treatment"] == treatment)


def test_every_treatment_is_there_by_name(world: World, author_client: Client) -> None:
    assert column(author_client, NAME, "Treatment") == [
        "Baclofen",
        "Botulinum toxin",
        "Deep brain stimulation",
        "Muscle relaxants",
        "Physiotherapy",
    ]


def test_a_line_says_all_there_is_to_know(world: World, author_client: Client) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    Query.objects.create(question="Why?", treatment=world.baclofen)
    Query.objects.create(
        question="Done?",
        treatment=world.baclofen,
        answer="Yes.",
        closed_at=NOW,
        closed_by=world.author,
    )
    assert line_of(author_client, "Baclofen") == {
        "Treatment": "Baclofen",
        "Address": "baclofen",
        "Kind": "Medicine",
        "Language": "en-GB",
        "State": "published, edition 1",
        "Edition": "1",
        "Published on": "2026-03-02",
        "Review": "imported from the source document, not yet clinically reviewed",
        "Last reviewed": "",
        "Next review": "",
        "Owner": "Test Author",
        "Statements": "1",
        "Benefits": "1",
        "Drawbacks": "0",
        "Side effects": "2",
        "Open queries": "1",
    }


def test_a_review_of_the_whole_page_gives_dates(world: World, author_client: Client) -> None:
    changed = world.reword_a_benefit(world.baclofen, "Can help.")
    world.approve(changed, whole_page=True)
    world.publish(changed, approved=False)
    line = line_of(author_client, "Baclofen")
    assert (line["Edition"], line["Review"]) == ("2", "clinically reviewed")
    assert (line["Last reviewed"], line["Next review"]) == ("2026-03-03", "2029-03-03")


def test_what_was_never_published_has_no_edition(world: World, author_client: Client) -> None:
    line = line_of(author_client, "Botulinum toxin")
    assert line["State"] == "never published"
    assert (line["Edition"], line["Published on"], line["Review"]) == ("", "", "")


def test_what_readers_see_no_more_names_its_last_edition_and_no_day(
    world: World, author_client: Client
) -> None:
    line = line_of(author_client, "Deep brain stimulation")
    assert (line["State"], line["Edition"], line["Published on"]) == ("withdrawn", "1", "")


def test_what_is_to_come_stands_beside_the_state(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen, at=timezone.now() + timedelta(days=30))
    said = line_of(author_client, "Baclofen", state="scheduled")["State"]
    assert said == "changed since edition 1; scheduled, edition 2"


def test_on_the_page_a_name_leads_to_the_treatment_and_a_gap_is_read_out(
    world: World, author_client: Client
) -> None:
    page = open_report(author_client, NAME).content.decode()
    assert f'<a href="{change_page(world.baclofen)}">Baclofen</a>' in page
    assert '<span class="state state-withdrawn">withdrawn</span>' in page
    line = next(line for line in read(author_client, NAME) if line["Treatment"] == "Baclofen")
    assert (line["Published on"], line["Owner"]) == ("2 March 2026", "–none")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"kind": "medicine"}, ["Baclofen", "Muscle relaxants"]),
        ({"state": "withdrawn"}, ["Deep brain stimulation"]),
        ({"state": "live", "kind": "therapy"}, ["Physiotherapy"]),
        ({"state": "scheduled"}, []),
    ],
)
def test_it_is_filtered_by_kind_and_state(
    world: World, author_client: Client, asked: dict[str, str], names: list[str]
) -> None:
    assert column(author_client, NAME, "Treatment", **asked) == names


def test_it_is_filtered_by_owner_and_by_having_none(world: World, author_client: Client) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    assert column(author_client, NAME, "Treatment", owner=world.author.pk) == ["Baclofen"]
    assert len(column(author_client, NAME, "Treatment", owner="nobody")) == 4
    assert f'<option value="{world.author.pk}">Test Author</option>' in (
        open_report(author_client, NAME).content.decode()
    )
    assert str(world.reviewer) not in open_report(author_client, NAME).content.decode()
