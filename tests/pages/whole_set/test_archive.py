"""/sets/latest.zip: everything in one file, the same bytes for the same state of the log."""

import hashlib
import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.test import Client

from tests.pages.whole_set.conftest import NOON, Taken, download, unpacked
from tests.universe import BACLOFEN, NOW, SECRET, World
from treatments.publishing.actions import withdraw
from treatments.publishing.reviewing import confirm_still_right

At = Callable[[datetime], None]
NAMES = [
    "treatments.jsonl",
    "treatments.csv",
    "mirror/treatment-baclofen.html",
    "mirror/treatment-muscle-relaxants.html",
    "mirror/treatment-physiotherapy.html",
    "mirror/index.html",
    "manifest.json",
    "SHA256SUMS",
]


def test_everything_is_in_it_and_nothing_else(taken: Taken) -> None:
    assert list(taken) == NAMES
    everything = b"".join(taken.values()).decode()
    assert SECRET not in everything
    assert "Botulinum toxin" not in everything
    assert "Deep brain stimulation" not in everything, "it was withdrawn"


def test_the_manifest_says_what_it_is_and_how_long_it_holds(taken: Taken) -> None:
    manifest = json.loads(taken["manifest.json"])
    files = manifest.pop("files")
    assert manifest.pop("set").startswith("2026-03-03-12-")
    assert manifest == {
        "made_at": "2026-03-03T12:00:00Z",
        "expires_at": "2026-03-04T12:00:00Z",
        "treatments": 3,
        "licence": "unknown: reuse not granted",
        "attribution": "Source: “Treatment options for dystonia” (publisher not stated). "
        "Published by: not named.",
        "publisher": None,
        "canonical_url": "http://127.0.0.1:8000/sets/",
        "changes": "http://127.0.0.1:8000/api/v1/changes",
    }
    assert files == [
        {"name": name, "bytes": len(said), "sha256": hashlib.sha256(said).hexdigest()}
        for name, said in taken.items()
        if name not in ("manifest.json", "SHA256SUMS")
    ]


def test_it_is_checked_by_a_program_that_everybody_has(taken: Taken, tmp_path: Path) -> None:
    for name, said in taken.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(said)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "treatments.csv").write_bytes(taken["treatments.csv"] + b" ")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_the_same_state_gives_the_same_bytes(world: World, at: At) -> None:
    at(NOON)
    first = download(Client())
    at(NOON + timedelta(hours=5))  # in the same quarter of a day
    world.reword_a_benefit(world.baclofen, SECRET)
    assert download(Client()) == first


def test_its_files_are_dated_by_the_set_and_not_by_the_clock(noon: None, patient: Client) -> None:
    with zipfile.ZipFile(io.BytesIO(download(patient))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(2026, 3, 3, 12, 0, 0)}


def test_another_state_has_another_name(world: World, at: At) -> None:
    at(NOON)
    client = Client()
    before = client.get("/sets/latest.zip")["Location"]
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher)
    after = client.get("/sets/latest.zip")["Location"]
    assert after != before
    old = client.get(before)
    assert (old.status_code, old["Cache-Control"]) == (404, "no-store")
    assert "A set is given away only while it is the present one" in old.content.decode()
    at(NOON + timedelta(hours=6))
    assert client.get("/sets/latest.zip")["Location"] not in (before, after)


def test_what_is_scheduled_is_not_in_it_and_ends_it(world: World, at: At) -> None:
    at(NOW)
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(draft, at=NOON + timedelta(minutes=1))
    at(NOON)
    taken = unpacked(download(Client()))
    assert "May help some people." not in taken["treatments.jsonl"].decode()
    assert json.loads(taken["manifest.json"])["expires_at"] == "2026-03-03T12:31:00Z"
    assert Client().get("/sets/latest.zip")["Cache-Control"] == "public, max-age=60"
    at(NOON + timedelta(seconds=50))
    assert Client().get("/sets/latest.zip")["Cache-Control"] == "public, max-age=10"
    at(NOON + timedelta(minutes=1))
    taken = unpacked(download(Client()))
    assert "May help some people." in taken["treatments.jsonl"].decode()
    assert json.loads(taken["manifest.json"])["made_at"] == "2026-03-03T12:31:00Z"


def test_it_is_a_file_to_keep_and_is_not_sent_twice(noon: None, patient: Client) -> None:
    address = patient.get("/sets/latest.zip")["Location"]
    answer = patient.get(address)
    assert answer["Content-Type"] == "application/zip"
    name = address.removeprefix("/sets/")
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["Cache-Control"] == "public, max-age=60"
    assert patient.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    head = patient.head(address)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", answer["ETag"])


def test_a_made_up_name_is_a_page_with_the_way_to_the_present_set(patient: Client) -> None:
    for file in ("x.zip", "x/treatments.jsonl", "x/treatments.csv"):
        answer = patient.get(f"/sets/{file}")
        assert answer.status_code == 404
        assert 'href="/sets/"' in answer.content.decode()
    assert patient.get("/sets/x/manifest.xml").status_code == 404


def test_no_copy_has_ended_when_it_is_given(world: World, at: At) -> None:
    """Not on the evening either on which, in the middle of a quarter, a review becomes overdue."""
    at(NOW)
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=BACLOFEN.digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
    )
    midnight = datetime(2026, 10, 3, 23, 0, tzinfo=UTC)  # in London, 30 days after it was due
    for moment in (midnight - timedelta(minutes=1), midnight + timedelta(minutes=30)):
        at(moment)
        manifest = json.loads(unpacked(download(Client()))["manifest.json"])
        assert datetime.fromisoformat(manifest["expires_at"]) > moment
