"""An editor-in-chief prints the inventory and exports the sign-offs of a month."""

import csv
import io
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.desk.reports.reading import read, table_on, text_of, words_on
from tests.pages.markup import Page
from tests.universe import World
from treatments.review.actions import return_with_reasons, submit

SHEETS = settings.BASE_DIR / "treatments" / "static"


@pytest.fixture
def chief(db: None) -> Client:
    """Keeps an eye on everything; neither wrote nor approved any of it."""
    user = User.objects.create_user("chief", is_staff=True)
    user.groups.add(Group.objects.get(name="Editor"))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def spring(world: World) -> World:
    """In March one change is returned and one approved, in April another is approved."""
    march, april = (datetime(2026, month, 15, 9, tzinfo=UTC) for month in (3, 4))
    changed = world.reword_a_benefit(world.physiotherapy, "Helps much:")
    review = submit(copy=changed, reviewer=world.reviewer, by=world.author, at=march)
    return_with_reasons(review=review, reasons={}, note="Much?", by=world.reviewer, at=march)
    for treatment, at in ((world.baclofen, march), (world.muscle_relaxants, april)):
        world.approve(
            world.reword_a_benefit(treatment, "Can help."),
            at=at,
            qualification="Test qualification",
        )
        world.publish(treatment, approved=False)
    return world


def follow(client: Client, page: str, words: str) -> str:
    """Where the link with these words leads."""
    parsed = Page(page)
    (link,) = (a for a in parsed.all("a") if parsed.words(a) == words)
    return link.attributes["href"] or ""


def test_she_prints_the_inventory(spring: World, chief: Client) -> None:
    # From the front page two links lead to it.
    front = chief.get("/admin/").content.decode()
    reports = chief.get(follow(chief, front, "Reports")).content.decode()
    address = follow(chief, reports, "Content inventory")

    # It lists everything. She wants what readers see of the medicines.
    assert len(table_on(chief.get(address))) == 5
    response = chief.get(address, {"kind": "medicine", "state": "live"})
    rows = table_on(response)
    assert [(row["Treatment"], row["State"]) for row in rows] == [
        ("Baclofen", "published, edition 2"),
        ("Muscle relaxants", "published, edition 2"),
    ]

    # On paper the caption says what it is of and when it was taken.
    page = Page(response.content.decode())
    caption = page.words(page.all("caption")[0])
    assert caption.startswith("Content inventory. Kind: Medicine. State: published. As of ")

    # The stylesheet leaves the desk off the paper.
    sheets = [link.attributes["href"] or "" for link in page.all("link")]
    assert "/static/treatments/desk.css" in sheets
    on_paper = (SHEETS / "treatments" / "desk.css").read_text().split("@media print", 1)[1]
    hidden = on_paper.split("{ display: none }", 1)[0].rsplit("}", 1)[-1]
    for chrome in ("#header", ".breadcrumbs", ".filters", ".extent a", ".pages", ".messagelist"):
        assert chrome in hidden


def test_she_exports_the_sign_offs_of_a_month(spring: World, chief: Client) -> None:
    address = "/admin/reports/sign-offs/"

    # She mixes up the days. The page says so, keeps them, and offers nothing to take away.
    wrong = chief.get(address, {"from": "2026-03-31", "to": "2026-03-01"})
    assert "“From” is later than “To”" in words_on(wrong)
    assert 'name="from" value="2026-03-31"' in wrong.content.decode()
    assert "Download as CSV" not in words_on(wrong)

    # The right way round, March has two decisions.
    right = chief.get(address, {"from": "2026-03-01", "to": "2026-03-31"})
    assert [row["Decision"] for row in table_on(right)] == ["approved", "returned with reasons"]
    assert len(read(chief, "sign-offs")) == 3

    # The file has the same two, with who said yes, as what, and to which edition.
    file = chief.get(follow(chief, right.content.decode(), "Download as CSV"))
    assert 'filename="sign-offs-' in file["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(text_of(file).removeprefix("\ufeff"), newline="")))
    assert [
        (row["Text"], row["Person"], row["Qualification as stated"], row["Edition"]) for row in rows
    ] == [
        ("Baclofen", "Test Reviewer", "Test qualification", "edition 2"),
        ("Physiotherapy", "Test Reviewer", "", ""),
    ]
