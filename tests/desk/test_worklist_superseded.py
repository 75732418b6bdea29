"""The worklist: what rests on a superseded source stands there until it rests on another."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.universe import NOW, World
from treatments.catalogue.models import GlossaryTerm, Passage, Source, Treatment
from treatments.catalogue.source_actions import reinstate, supersede
from treatments.desk.worklist import SHOWN

HEADING = "Sources that were superseded"


@pytest.fixture
def old(world: World) -> Passage:
    """One benefit of physiotherapy rests on this, and nothing else."""
    source = Source.objects.create(slug="old", title="Old guideline")
    passage = source.passages.create(first_line=1, last_line=1, words="Helps to:")
    world.physiotherapy.benefits.update(passage=passage)
    return passage


@pytest.fixture
def superseded(old: Passage, world: World) -> Source:
    new = Source.objects.create(slug="new", title="New guideline")
    return supersede(source=old.source, successor=new, by=world.author, at=NOW)


def rows(client: Client) -> list[tuple[str, str]]:
    """What it is about, and where it stands; the step of each has been taken."""
    found = {s.heading: s.rows for s in client.get("/admin/").context["worklist"]}
    for row in found.get(HEADING, ()):
        assert client.get(row.address).status_code == 200
    return [(row.about, row.words) for row in found.get(HEADING, ())]


def test_a_source_that_still_stands_puts_nothing_there(old: Passage, author_client: Client) -> None:
    assert rows(author_client) == []


def test_each_treatment_is_named_with_what_rests_on_it(
    superseded: Source, author_client: Client
) -> None:
    words = "1 text rests on “Old guideline”, superseded by “New guideline”."
    assert rows(author_client) == [("Physiotherapy", words)]


def test_every_kind_of_text_counts(world: World, author_client: Client) -> None:
    new = Source.objects.create(slug="new", title="New")
    leaflet = Source.objects.get(slug="leaflet")
    supersede(source=leaflet, successor=new, by=world.author, at=NOW)
    found = dict(rows(author_client))
    # A name, what it is, a benefit, a lead-in, two side effects and a fit.
    assert found["Baclofen"].startswith("7 texts rest on")
    assert len(found) == 5


def test_the_row_leads_to_what_rests_on_it_in_that_treatment(
    superseded: Source, world: World, author_client: Client
) -> None:
    sections = {s.heading: s.rows for s in author_client.get("/admin/").context["worklist"]}
    (row,) = sections[HEADING]
    (resting,) = author_client.get(row.address).context["resting"]
    assert resting.treatment == world.physiotherapy
    assert [place.words for place in resting.places] == ["Helps to:"]


def test_it_goes_once_nothing_rests_on_it(
    superseded: Source, world: World, author_client: Client
) -> None:
    elsewhere = Passage.objects.get(first_line=40)
    world.physiotherapy.benefits.update(passage=elsewhere)
    assert rows(author_client) == []


def test_it_goes_when_the_source_is_good_after_all(
    superseded: Source, world: World, author_client: Client
) -> None:
    reinstate(source=superseded, by=world.author, at=NOW)
    assert rows(author_client) == []


def test_words_explained_are_counted_too(
    superseded: Source, old: Passage, author_client: Client
) -> None:
    GlossaryTerm.objects.update(passage=old)
    words = "1 rests on “Old guideline”, superseded by “New guideline”."
    assert ("Words explained", words) in rows(author_client)


def test_it_is_for_those_who_may_change_treatments(superseded: Source, reviewer_client) -> None:
    assert rows(reviewer_client) == []


def test_it_asks_as_often_for_many_treatments_as_for_one(
    superseded: Source, old: Passage, author_client: Client
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            author_client.get("/admin/")
        return len(captured)

    author_client.get("/admin/")
    few = queries()
    made = Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{n}", kind="medicine", draft_digest="0", name_passage=old)
        for n in range(SHOWN + 20)
    )
    for row in made:
        row.benefits.create(text="May help.", topic="evidence", passage=old)
    assert queries() == few
    (section,) = [
        s for s in author_client.get("/admin/").context["worklist"] if s.heading == HEADING
    ]
    assert (len(section.rows), section.more) == (SHOWN, 21)
    assert author_client.get(section.address).status_code == 200
