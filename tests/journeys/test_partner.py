"""A partner's program copies a treatment, which is then reworded, renamed and withdrawn.

The program knows what docs/partners.md tells it, and nothing else.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.draft_guard import draft_guard
from tests.universe import MUSCLE_RELAXANTS, NOW, SECRET, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw

SITE = "https://treatments.example"


@dataclass
class PartnerSite:
    """Holds one copy of a treatment, and asks whether it is still current."""

    content_id: str = ""
    etag: str = ""
    shown: str = ""
    statuses: list[int] = field(default_factory=list)

    def fetch(self, address: str, **headers: str) -> Any:
        with draft_guard():
            answer = Client().get(address.removeprefix(SITE), headers=headers)
        assert SECRET not in answer.content.decode()
        return answer

    def choose(self, name: str) -> None:
        """Find a treatment in the list and take a copy of it."""
        rows = self.fetch("/api/v1/treatments").json()["results"]
        self.content_id = next(row["content_id"] for row in rows if row["name"] == name)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the copy by its content_id; follow what the answer says."""
        address = f"/api/v1/treatments/{self.content_id}"
        answer = self.fetch(address, **{"If-None-Match": self.etag or '"none"'})
        self.statuses.append(answer.status_code)
        if answer.status_code == 200:
            treatment = answer.json()
            self.etag = answer.headers["ETag"]
            self.shown = f"{treatment['name']}: {treatment['benefits'][0]['text']}"
        elif answer.status_code == 410:
            self.etag, self.shown = "", answer.json()["reason"]


@pytest.fixture
def site(settings: Settings) -> PartnerSite:
    settings.SITE_URL = SITE
    return PartnerSite()


def test_a_copy_follows_its_treatment_to_its_end(world: World, site: PartnerSite) -> None:
    site.choose("Muscle relaxants")
    assert site.shown.startswith("Muscle relaxants: Can be an effective treatment")

    # Nothing has changed: the partner is told so, and a draft is nothing.
    world.reword_a_benefit(world.muscle_relaxants, f"Helps some people. {SECRET}")
    site.refresh()
    assert site.shown.startswith("Muscle relaxants: Can be an effective treatment")

    # Reworded, and published.
    world.reword_a_benefit(world.muscle_relaxants, "Helps when other medicines have failed.")
    world.publish(world.muscle_relaxants, at=NOW)
    site.refresh()
    assert site.shown == "Muscle relaxants: Helps when other medicines have failed."

    # Renamed: the address by content_id does not care.
    renamed = replace(MUSCLE_RELAXANTS, slug="relaxants", name=replace_text("Relaxants"))
    restore(document=renamed, by=world.author, at=NOW)
    world.publish(world.muscle_relaxants, at=NOW + timedelta(hours=1))
    site.refresh()
    assert site.shown.startswith("Relaxants: ")

    # Withdrawn: the reason stands where the copy stood.
    withdraw(
        copy=world.muscle_relaxants,
        explanation="A reader told us of a mistake. We are checking it.",
        by=world.publisher,
        at=NOW + timedelta(hours=2),
    )
    site.refresh()
    assert site.shown == "A reader told us of a mistake. We are checking it."

    # Published again, unchanged: the copy is back.
    world.publish(world.muscle_relaxants, at=NOW + timedelta(hours=3))
    site.refresh()
    assert site.shown.startswith("Relaxants: ")
    assert site.statuses == [200, 304, 200, 200, 410, 200]


def replace_text(text: str) -> Any:
    """The world's name of muscle relaxants in other words."""
    return replace(MUSCLE_RELAXANTS.name, text=text)


def test_a_bookmark_by_slug_follows_too(world: World, site: PartnerSite) -> None:
    renamed = replace(MUSCLE_RELAXANTS, slug="relaxants")
    restore(document=renamed, by=world.author, at=NOW)
    world.publish(world.muscle_relaxants, at=NOW)
    moved = site.fetch("/api/v1/treatments/muscle-relaxants")
    assert moved.status_code == 301
    assert site.fetch(moved.headers["Location"]).json()["slug"] == "relaxants"
    slugs = [row["slug"] for row in site.fetch("/api/v1/treatments").json()["results"]]
    assert "relaxants" in slugs
    assert "muscle-relaxants" not in slugs

    withdraw(
        copy=world.muscle_relaxants,
        explanation="We are checking it.",
        by=world.publisher,
        at=NOW + timedelta(hours=1),
    )
    for slug in ("muscle-relaxants", "relaxants"):
        assert site.fetch(f"/api/v1/treatments/{slug}").status_code == 410
    effects = site.fetch("/api/v1/effects").json()["results"]
    assert "dizziness" not in [effect["slug"] for effect in effects]


def test_a_partner_who_reads_everything_meets_every_live_treatment(
    world: World, site: PartnerSite
) -> None:
    index = site.fetch("/api/v1").json()
    read: list[str] = []
    address = f"{index['treatments']}?page_size=1"
    while address:
        page = site.fetch(address).json()
        read += [site.fetch(row["url"]).json()["name"] for row in page["results"]]
        address = page["next"]
    assert read == ["Baclofen", "Muscle relaxants", "Physiotherapy"]
