"""The page of a report, whichever: a table that can be heard, turned over and kept."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.reports.many import add_treatments
from tests.desk.reports.reading import open_report, read, words_on
from tests.feedback.asking import left
from tests.pages.markup import Page
from tests.universe import NOW, World
from treatments.desk.reports.inventory import Inventory
from treatments.desk.reports.registry import REPORTS
from treatments.editions.models import Edition
from treatments.publishing.reviewing import confirm_still_right

GROUPED = ("readability", "discern", "ipdas")


@pytest.fixture
def full(world: World) -> World:
    """One treatment more that stands in every report, one that was read again, and an answer."""
    add_treatments(world, 1)
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=live.digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    left(useful="yes", at=timezone.now())
    return world


@pytest.mark.parametrize("name", REPORTS)
def test_the_table_has_a_caption_and_says_what_each_cell_is_about(
    full: World, author_client: Client, name: str
) -> None:
    page = Page(open_report(author_client, name).content.decode())
    assert not page.faults
    assert REPORTS[name].title in page.words(page.all("caption")[0])
    scopes = {element.attributes.get("scope") for element in page.all("th")}
    assert scopes == {"col", "row", *(["rowgroup"] if name in GROUPED else [])}
    rows = [element for element in page.all("th") if element.attributes.get("scope") == "row"]
    assert all(page.words(row) for row in rows)


@pytest.mark.parametrize("name", REPORTS)
def test_a_wide_table_scrolls_in_a_region_that_keys_can_reach(
    full: World, author_client: Client, name: str
) -> None:
    page = Page(open_report(author_client, name).content.decode())
    (region,) = [e for e in page.elements if e.attributes.get("role") == "region"]
    assert region.attributes["tabindex"] == "0"
    assert region.attributes["aria-labelledby"] == "caption"
    assert page.ids.count("caption") == 1


def test_no_filter_is_called_optional_because_each_is(world: World, author_client: Client) -> None:
    assert "(optional)" not in words_on(open_report(author_client, "content-inventory"))


def test_what_was_asked_stands_in_the_caption(world: World, author_client: Client) -> None:
    page = Page(
        open_report(
            author_client, "content-inventory", kind="medicine", owner="nobody"
        ).content.decode()
    )
    said = page.words(page.all("caption")[0])
    assert said.startswith("Content inventory. Kind: Medicine. Owner: Nobody. As of ")
    assert said.endswith(", London.")


def test_the_file_is_asked_for_with_the_same_filters(world: World, author_client: Client) -> None:
    page = open_report(author_client, "content-inventory", kind="medicine", page="1")
    assert 'href="/admin/reports/content-inventory.csv?kind=medicine" download' in (
        page.content.decode()
    )


def test_more_than_a_page_is_turned_over_and_says_how_much_there_is(
    world: World, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inventory, "per_page", 2)
    first = open_report(author_client, "content-inventory", owner="nobody")
    assert "1 to 2 of 5 treatments. The CSV file has them all." in words_on(first)
    assert "?owner=nobody&amp;page=2" in first.content.decode()
    last = words_on(open_report(author_client, "content-inventory", owner="nobody", page="3"))
    assert "5 to 5 of 5 treatments." in last
    assert "Next page" not in last


@pytest.mark.parametrize(("number", "shown"), [("99", "Page 3 of 3"), ("x", "Page 1 of 3")])
def test_a_page_that_is_not_there_is_the_nearest_one(
    world: World,
    author_client: Client,
    monkeypatch: pytest.MonkeyPatch,
    number: str,
    shown: str,
) -> None:
    monkeypatch.setattr(Inventory, "per_page", 2)
    assert shown in words_on(open_report(author_client, "content-inventory", page=number))


def test_nothing_found_is_a_sentence(world: World, author_client: Client) -> None:
    page = open_report(author_client, "content-inventory", state="gone")
    assert "Nothing matches the filters." in words_on(page)
    assert "<table" not in page.content.decode()
    assert "There is nothing to report." in words_on(open_report(author_client, "scheduled"))


@pytest.mark.parametrize("asked", [{"kind": "potion"}, {"state": "x"}, {"owner": "999"}])
def test_a_choice_that_is_not_offered_is_refused_with_a_sentence(
    world: World, author_client: Client, asked: dict[str, str]
) -> None:
    page = open_report(author_client, "content-inventory", **asked)
    (label,) = (name.capitalize() for name in asked)
    assert f"Choose one of those listed under “{label}”." in words_on(page)
    assert "<title>Error:" in page.content.decode()
    assert "<table" not in page.content.decode()


def test_a_name_is_escaped(world: World, author_client: Client) -> None:
    type(world.baclofen).objects.filter(pk=world.baclofen.pk).update(name="<b>Bold</b>")
    assert "<b>Bold</b>" in [line["Treatment"] for line in read(author_client, "content-inventory")]
