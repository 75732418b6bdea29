"""The desk asks as often among many texts as among few: every page of it, and the press.

Few are enough for one row under each heading of the worklist, many for seven.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.scale.crowd import gather
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Page, Treatment
from treatments.desk.worklist import SECTIONS, partners
from treatments.editions.days import today
from treatments.publishing.findings import findings_on
from treatments.review.actions import submit

FEW, MANY = 24, 168
CAST = ("author", "reviewer", "publisher")
# Urgent corrections are few at any time: tests/desk/test_urgent_screen.py has their rows. Whoever
# applies to be a partner is no text: tests/desk/test_partner_screen.py has
# theirs.
WITHOUT_ROWS = {"Urgent corrections awaiting second eyes", partners.HEADING}


@pytest.fixture
def grow(world: World) -> Callable[[int], None]:
    """More texts of both kinds."""
    people = {name: getattr(world, name) for name in CAST}

    def grow(count: int) -> None:
        for model in (Treatment, Page):
            gather(count, people=people, today=today(now=timezone.now()), model=model)

    return grow


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def cost_of(act: Callable[[], Any]) -> int:
    """The second time: what is remembered between requests is remembered then."""
    act()
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def opening(user: User, address: str) -> Callable[[], None]:
    client = signed_in(user)

    def open_it() -> None:
        assert client.get(address).status_code == 200, address

    return open_it


def addresses(world: World) -> Iterator[tuple[str, str]]:
    """Who opens what: the front page, the lists, and the screens of one text of each kind."""
    for who in CAST:
        yield who, "/admin/"
    for subject in ("treatment", "page"):
        for query in ("", "?state=changed", "?state=scheduled", "?review=overdue", "?review=never"):
            yield "publisher", f"/admin/treatments/{subject}/{query}"
    for copy in (world.baclofen, world.about):
        yield "author", change_page(copy)
        yield "author", screen("ask", copy)
        yield "author", screen("notes", copy)
        yield "author", screen("editions", copy)
        yield "author", screen("preview", copy)
        yield "publisher", change_page(copy)
        yield "publisher", screen("publish", copy)
    yield "reviewer", screen("confirm", world.physiotherapy)
    yield "reviewer", screen("review", world.muscle_relaxants)


@pytest.fixture
def stirred(world: World) -> World:
    """A draft to ask about, one that is asked about, and the world's own texts at rest."""
    world.reword_a_benefit(world.baclofen, "Daily doses of baclofen can be effective.")
    asked = world.reword_a_benefit(world.muscle_relaxants, "Can be effective.")
    submit(copy=asked, reviewer=world.reviewer, by=world.author, at=NOW)
    return world


def test_under_each_heading_there_are_rows(stirred: World, grow: Callable[[int], None]) -> None:
    grow(MANY)
    users = [User.objects.get(username=who) for who in CAST]
    found = [section(user, timezone.now()) for section in SECTIONS for user in users]
    assert {one.heading for one in found if len(one.rows) < 5 and one.heading} - {
        one.heading for one in found if len(one.rows) >= 5
    } == WITHOUT_ROWS


def test_every_page_asks_as_often_among_many_texts_as_among_few(
    stirred: World, grow: Callable[[int], None]
) -> None:
    grow(FEW)
    pages = {
        (who, address): opening(getattr(stirred, who), address)
        for who, address in addresses(stirred)
    }
    few = {page: cost_of(act) for page, act in pages.items()}
    grow(MANY)
    many = {page: cost_of(act) for page, act in pages.items()}
    assert many == few


def test_assembling_checking_and_publishing_one_asks_as_often(
    stirred: World, grow: Callable[[int], None]
) -> None:
    def publish() -> None:
        stirred.reword_a_benefit(stirred.baclofen, f"It may help people, at {timezone.now()}.")
        stirred.publish(stirred.baclofen)

    acts = {
        "assemble": lambda: assemble(stirred.baclofen),
        "check": lambda: findings_on(assemble(stirred.baclofen), seen=None),
        "ask, approve, publish": publish,
    }
    grow(FEW)
    few = {name: cost_of(act) for name, act in acts.items()}
    grow(MANY)
    assert {name: cost_of(act) for name, act in acts.items()} == few
