"""The files for programs and for spreadsheets."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from typing import Any

from django.test import Client

from tests.pages.whole_set.conftest import Taken, download, unpacked
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.canonical import dump
from treatments.editions.document import Document, Statement


def documents(taken: Taken) -> list[Any]:
    return [json.loads(line) for line in taken["treatments.jsonl"].decode().splitlines()]


def rows(taken: Taken) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(taken["treatments.csv"].decode("utf-8-sig"))))


def test_a_line_is_a_document_with_what_a_copy_must_carry(taken: Taken, patient: Client) -> None:
    for line in documents(taken):
        item = patient.get(f"/api/v1/treatments/{line['slug']}").json()
        said = line.pop("document")
        # Facts about the text have the names and the values that the API gives them.
        assert line.pop("edition").items() <= item["edition"].items()
        assert line == {name: item[name] for name in line}
        assert said["name"]["text"] == item["name"]


def test_the_digest_is_that_of_the_document_as_it_stands_in_the_line(taken: Taken) -> None:
    for line in taken["treatments.jsonl"].decode().splitlines():
        said = line.partition(', "document": ')[2].removesuffix("}")
        digest = json.loads(line)["edition"]["digest"]
        assert hashlib.sha256(said.encode()).hexdigest() == digest
        assert dump(Document.from_body(said)) == said


def test_a_row_is_a_statement_with_where_it_stands(taken: Taken) -> None:
    (fit,) = [row for row in rows(taken) if row["part"] == "fit"]
    assert fit["treatment"] == "Baclofen"
    assert (fit["text"], fit["condition"]) == ("shown to be effective", "daily doses")
    assert (fit["dystonia type"], fit["source"]) == ("generalised dystonia", "leaflet")
    assert (fit["first line"], fit["last line"]) == ("25", "25")
    assert fit["digest"] == BACLOFEN.digest
    assert fit["licence"] == "unknown: reuse not granted"
    assert fit["last reviewed"] == "never"


def test_every_statement_has_a_row_and_a_gap_is_said(taken: Taken) -> None:
    of_baclofen = [row for row in rows(taken) if row["treatment"] == "Baclofen"]
    assert [(row["part"], row["text"]) for row in of_baclofen] == [
        ("what it is", "A treatment for dystonia."),
        ("how it works", "not stated"),
        ("benefit", BACLOFEN.benefits[0].text),
        ("side effect", "nausea"),
        ("side effect", "drowsiness"),
        ("fit", "shown to be effective"),
    ]
    assert {row["frequency"] for row in of_baclofen if row["part"] == "side effect"} == {
        "not stated"
    }


def test_no_spreadsheet_runs_what_a_text_begins_with(world: World) -> None:
    formula = '=HYPERLINK("https://elsewhere.example")'
    statement = Statement(BACLOFEN.benefits[0].uid, formula, "effectiveness", "leaflet#L25")
    world.publish(
        restore(document=replace(BACLOFEN, benefits=(statement,)), by=world.author, at=NOW)
    )
    texts = [row["text"] for row in rows(unpacked(download(Client())))]
    assert f"'{formula}" in texts
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@"))]


def test_each_of_them_can_be_taken_by_itself(taken: Taken, patient: Client) -> None:
    folder = patient.get("/sets/latest.zip")["Location"].removesuffix(".zip")
    for name, media_type in (
        ("treatments.jsonl", "application/jsonl"),
        ("treatments.csv", "text/csv; charset=utf-8"),
    ):
        answer = patient.get(f"{folder}/{name}")
        assert answer["Content-Type"] == media_type
        assert b"".join(answer.streaming_content) == taken[name]
