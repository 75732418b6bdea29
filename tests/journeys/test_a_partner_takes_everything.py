"""A partner takes everything as files, reads them as they are, and then follows what changes."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests.follower import Follower, live_set
from tests.pages.markup import Page, page_of
from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


def test_a_set_is_found_checked_read_and_kept_current(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    at(NOW)
    client = Client()

    # About says where it is; its page says that nobody may copy yet, and how it is checked.
    about = page_of(client.get("/about/"))
    sets = page_of(client.get(about.address_of("All treatments as files")))
    assert "reuse is not granted" in sets.text
    address = sets.address_of("Everything (ZIP)")

    # Unpacked, every file is as it was made.
    data = b"".join(client.get(address).streaming_content)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    for line in files["SHA256SUMS"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest

    # It is read in a spreadsheet, and from a disk where there is no network.
    table = csv.DictReader(io.StringIO(files["treatments.csv"].decode("utf-8-sig")))
    assert {row["treatment"] for row in table} == {
        "Baclofen",
        "Muscle relaxants",
        "Physiotherapy",
    }
    index = Page(files["mirror/index.html"].decode())
    page = Page(files[f"mirror/{index.address_of('Baclofen')}"].decode())
    assert "It may be shown until 4 March 2026" in page.text

    # A program loads the lines, and from then on follows what changes.
    loaded = [json.loads(line) for line in files["treatments.jsonl"].decode().splitlines()]
    site = Follower(held={one["content_id"]: one["edition"]["digest"] for one in loaded})
    assert site.held == live_set(at=NOW)
    before = dict(site.held)
    site.catch_up()
    assert site.held == before, "the set and the changes tell the same"

    # A treatment is withdrawn: the program knows within a minute, and the old set is not given.
    withdraw(copy=world.baclofen, explanation="We check it.", by=world.publisher)
    at(NOW + timedelta(minutes=1))
    assert site.catch_up() == ["tombstone"]
    assert client.get(address).status_code == 404
    fresh = page_of(client.get("/sets/")).address_of("For programs (JSON Lines)")
    assert "Baclofen" not in b"".join(client.get(fresh).streaming_content).decode()
