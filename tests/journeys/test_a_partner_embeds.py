"""A partner chooses a treatment, puts the snippet into a page, and never touches it again.

The page shows what the site shows: reworded, renamed, withdrawn, and back.
"""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from pytest_django import Settings

from tests.draft_guard import draft_guard
from tests.pages.markup import Page, page_of
from tests.universe import MUSCLE_RELAXANTS, NOW, SECRET, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw

SITE = "https://treatments.example"


@pytest.fixture(autouse=True)
def site(settings: Settings) -> None:
    settings.SITE_URL = SITE


def read(address: str) -> Page:
    """What stands at an address of the site, as any browser gets it."""
    with draft_guard():
        return page_of(Client().get(address.removeprefix(SITE)))


def framed(html: str) -> str:
    """The address of the frame in a snippet."""
    (address,) = re.findall(r'<iframe src="([^"]+)"', html)
    return address


def test_a_snippet_that_was_copied_once_stays_current(world: World) -> None:
    page = read("/embed/")
    assert page.heading == "Show a treatment on your site"
    made = read("/embed/?t=muscle-relaxants&sent=yes")
    (box,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", made.source, re.DOTALL)
    frame = framed(unescape(box))
    assert "Can be an effective treatment" in read(frame).text

    # A draft is nothing to a partner.
    world.reword_a_benefit(world.muscle_relaxants, f"Helps some people. {SECRET}")
    assert "Can be an effective treatment" in read(frame).text

    # Reworded and renamed: the address in the partner's page stays as it is.
    first = replace(MUSCLE_RELAXANTS.benefits[0], text="Helps when others have failed.")
    renamed = replace(MUSCLE_RELAXANTS, slug="relaxants", benefits=(first,))
    restore(document=renamed, by=world.author, at=NOW)
    world.publish(world.muscle_relaxants, at=NOW)
    shown = read(frame)
    assert "Helps when others have failed." in shown.text
    assert f"{SITE}/treatments/relaxants/" in shown.text

    # Withdrawn: the reason stands where the text stood.
    later = NOW + timedelta(hours=1)
    reason = "A reader told us of a mistake."
    withdraw(copy=world.muscle_relaxants, explanation=reason, by=world.publisher, at=later)
    shown = read(frame)
    assert f"The reason: {reason}" in shown.text
    assert "Helps when" not in shown.text

    # Published again: it is back.
    world.publish(world.muscle_relaxants, at=NOW + timedelta(hours=2))
    assert "Helps when others have failed." in read(frame).text


def test_an_address_that_is_pasted_becomes_a_frame(world: World) -> None:
    """As a blog does it: it reads the page for the address to ask, and asks there."""
    page = read("/compare/baclofen/physiotherapy/")
    (ask,) = [
        e.attributes["href"]
        for e in page.all("link")
        if e.attributes.get("type") == "application/json+oembed"
    ]
    answer = Client().get(f"{ask.removeprefix(SITE)}&maxwidth=500&format=json&dnt=1")
    said = answer.json()
    assert (said["type"], said["width"]) == ("rich", 500)
    assert read(framed(said["html"])).heading == "Baclofen, Physiotherapy"
