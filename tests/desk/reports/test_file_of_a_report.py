"""The file of a report: all of it, for a spreadsheet, and safe to open in one."""

import csv
import io
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.reports.reading import lines_in, open_file, open_report, read, text_of
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.desk.reports.cells import in_csv
from treatments.desk.reports.inventory import Inventory
from treatments.desk.reports.registry import REPORTS
from treatments.desk.views.report import file_name
from treatments.editions.spreadsheet import lines


def test_its_name_says_the_report_and_the_day(world: World, author_client: Client) -> None:
    said = open_file(author_client, "content-inventory")["Content-Disposition"]
    day = timezone.localdate().isoformat()
    assert said == f'attachment; filename="content-inventory-{day}.csv"'


def test_the_day_is_london_s() -> None:
    at = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert file_name("scheduled", at) == "scheduled-2026-07-01.csv"


def test_it_begins_with_the_mark_by_which_spreadsheets_know_utf_8(
    world: World, author_client: Client
) -> None:
    response = open_file(author_client, "content-inventory")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert b"".join(response.streaming_content).startswith(b"\xef\xbb\xbfTreatment,Address,")


def test_it_is_streamed_row_by_row(world: World, author_client: Client) -> None:
    assert open_file(author_client, "content-inventory").streaming


def test_it_has_every_row_though_the_page_is_cut(
    world: World, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inventory, "per_page", 2)
    assert len(read(author_client, "content-inventory")) == 2
    assert len(lines_in(author_client, "content-inventory")) == 5
    assert len(lines_in(author_client, "content-inventory", page="2")) == 5


def test_it_has_every_row_though_they_are_read_in_batches(
    world: World, author_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {name: text_of(open_file(author_client, name)) for name in REPORTS}
    for module in ("report", "balance"):
        monkeypatch.setattr(f"treatments.desk.reports.{module}.BATCH", 2)
    assert {name: text_of(open_file(author_client, name)) for name in REPORTS} == whole


def test_the_filters_hold_for_it_too(world: World, author_client: Client) -> None:
    lines = lines_in(author_client, "content-inventory", kind="medicine")
    assert [line["Treatment"] for line in lines] == ["Baclofen", "Muscle relaxants"]


@pytest.mark.parametrize("beginning", "=+-@")
def test_a_cell_that_a_spreadsheet_would_run_stays_text(
    world: World, author_client: Client, beginning: str
) -> None:
    words = f'{beginning}HYPERLINK("http://example.org")'
    Treatment.objects.filter(pk=world.baclofen.pk).update(name=words)
    names = [line["Treatment"] for line in lines_in(author_client, "content-inventory")]
    assert f"'{words}" in names
    assert words not in names


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_every_beginning_that_is_known_to_be_run_is_guarded(beginning: str) -> None:
    (_, line) = lines(["Words", "Figure"], [[f"{beginning}1", -1]])
    assert next(csv.reader(io.StringIO(line, newline=""))) == [f"'{beginning}1", "-1"]


def test_a_moment_is_said_by_london_s_clock_and_which_of_two_where_there_are_two() -> None:
    assert in_csv(datetime(2026, 7, 1, 8, 0, tzinfo=UTC)) == "2026-07-01 09:00:00"
    second = in_csv(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert second == "2026-10-25 01:30:00, after the clocks went back"


def test_filters_that_are_wrong_lead_to_the_page_that_says_so(
    world: World, author_client: Client
) -> None:
    answer = author_client.get("/admin/reports/content-inventory.csv?kind=potion")
    assert answer["Location"] == "/admin/reports/content-inventory/?kind=potion"
    page = open_report(author_client, "content-inventory", kind="potion").content.decode()
    assert ".csv" not in page
