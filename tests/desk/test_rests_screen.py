"""What rests on a source: each place in the working copies, and the live editions that carry it."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.desk.addresses import change_page
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.actions import record_contribution
from treatments.catalogue.models import GlossaryTerm, Passage, Source, Treatment
from treatments.desk.views import rests


@pytest.fixture
def leaflet(world: World) -> Source:
    return Source.objects.get(slug="leaflet")


@pytest.fixture
def guideline(world: World) -> Passage:
    """Another source, on which one benefit of physiotherapy rests now; nothing is published."""
    source = Source.objects.create(slug="guideline", title="A guideline")
    passage = source.passages.create(first_line=1, last_line=1, words="Helps to:")
    world.physiotherapy.benefits.update(passage=passage)
    record_contribution(copy=world.physiotherapy, by=world.author, at=NOW)
    return passage


def address(source: Source) -> str:
    return reverse("admin:treatments_source_rests", args=[source.pk])


def told(client: Client, source: Source, which: str = "") -> dict[str, tuple[str, list[str]]]:
    """For each treatment: the edition that carries the source, and the places that rest on it."""
    answer = client.get(address(source) + which)
    assert answer.status_code == 200
    return {
        row.treatment.name: (
            f"edition {row.edition.number}" if row.edition else "",
            [f"{place.part}: {place.words}" for place in row.places],
        )
        for row in answer.context["resting"]
    }


def test_every_place_is_named_in_the_order_of_the_page(
    leaflet: Source, author_client: Client
) -> None:
    edition, places = told(author_client, leaflet)["Baclofen"]
    assert edition == "edition 1"
    assert places == [
        "Name: Baclofen",
        "What it is: A treatment for dystonia.",
        f"Benefit: {BACLOFEN.benefits[0].text}",
        "Side effects' lead-in: Common side effects include",
        "Side effect: nausea",
        "Side effect: drowsiness",
        "Fit to a type of dystonia: generalised dystonia: shown to be effective",
    ]


def test_a_field_without_words_rests_on_nothing(
    leaflet: Source, world: World, author_client: Client
) -> None:
    passage = Passage.objects.get(first_line=25)
    Treatment.objects.filter(pk=world.baclofen.pk).update(how_it_works_passage=passage)
    _, places = told(author_client, leaflet)["Baclofen"]
    assert not [place for place in places if place.startswith("How it works")]


def test_each_place_leads_to_where_it_is_edited(
    leaflet: Source, world: World, author_client: Client
) -> None:
    row = next(
        row
        for row in author_client.get(address(leaflet)).context["resting"]
        if row.treatment == world.baclofen
    )
    page = author_client.get(change_page(world.baclofen)).content.decode()
    for place in row.places:
        path, anchor = place.address.split("#")
        assert path == change_page(world.baclofen)
        assert f'id="{anchor}"' in page, anchor


def test_what_only_a_live_edition_carries_is_said(
    leaflet: Source, guideline: Passage, world: World, author_client: Client
) -> None:
    """Readers see the old source until the working copy is published."""
    world.physiotherapy.drawbacks.update(passage=guideline)
    Treatment.objects.filter(pk=world.physiotherapy.pk).update(
        name_passage=guideline, what_it_is_passage=guideline
    )
    assert told(author_client, leaflet)["Physiotherapy"] == ("edition 1", [])
    edition, places = told(author_client, guideline.source)["Physiotherapy"]
    assert edition == ""
    assert len(places) == 4
    page = author_client.get(address(leaflet)).content.decode()
    assert "Nothing in the working copy rests on it any more." in page


def test_a_withdrawn_edition_is_not_live(leaflet: Source, author_client: Client) -> None:
    edition, places = told(author_client, leaflet)["Deep brain stimulation"]
    assert edition == ""
    assert places


def test_a_text_that_looks_like_the_key_of_a_source_is_no_citation(
    world: World, author_client: Client
) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, 'Says "source":"other" and no more.'))
    other = Source.objects.create(slug="other", title="Another")
    assert told(author_client, other) == {}


def test_the_terms_that_rest_on_it_lead_to_their_pages(
    guideline: Passage, author_client: Client
) -> None:
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    GlossaryTerm.objects.filter(pk=term.pk).update(passage=guideline)
    page = author_client.get(address(guideline.source)).content.decode()
    assert "Words explained" in page
    assert f'href="{change_page(term)}"' in page


def test_nothing_is_said_to_rest_on_a_new_source(world: World, author_client: Client) -> None:
    new = Source.objects.create(slug="new", title="New")
    assert "Nothing rests on it." in author_client.get(address(new)).content.decode()


def test_one_treatment_can_be_looked_at(
    leaflet: Source, world: World, author_client: Client
) -> None:
    assert list(told(author_client, leaflet, f"?treatment={world.baclofen.pk}")) == ["Baclofen"]
    assert len(told(author_client, leaflet, "?treatment=junk")) == 5


def test_the_source_s_page_leads_to_it(leaflet: Source, author_client: Client) -> None:
    assert f'href="{address(leaflet)}"' in author_client.get(change_page(leaflet)).content.decode()


def test_whoever_may_read_sources_may_read_it(leaflet: Source, reviewer: User) -> None:
    client = Client()
    client.force_login(reviewer)
    assert len(told(client, leaflet)) == 5
    reviewer.groups.clear()
    assert client.get(address(leaflet)).status_code == 403


def test_a_source_that_is_not_there_is_not_found(world: World, author_client: Client) -> None:
    assert author_client.get("/admin/treatments/source/999999/rests/").status_code == 404


def test_there_are_pages_of_treatments(
    leaflet: Source, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rests, "A_PAGE", 2)
    pages = [list(told(author_client, leaflet, f"?page={number}")) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert sorted(name for page in pages for name in page) == [n for page in pages for n in page]
    shown = author_client.get(address(leaflet) + "?page=2").content.decode()
    assert re.findall(r'href="\?page=(\d)"', shown) == ["1", "3"]


def test_it_asks_as_often_for_many_rows_and_treatments_as_for_few(
    leaflet: Source, world: World, author_client: Client
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            author_client.get(address(leaflet))
        return len(captured)

    author_client.get(address(leaflet))
    few = queries()
    passage = leaflet.passages.first()
    for number in range(40):
        row = Treatment.objects.create(
            name=f"T {number}", slug=f"t-{number}", kind="medicine", name_passage=passage
        )
        row.benefits.create(text="May help.", topic="evidence", passage=passage)
    assert queries() == few
