"""Over three years: an import is reviewed, falls due, is overdue, and is found still right."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.browser import open_form
from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment

ADDRESS = "/treatments/baclofen/"
API = "/api/v1/treatments/baclofen"


@pytest.fixture
def it_is(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Set the clock, in UTC."""

    def set_clock(*day_and_hour: int) -> None:
        now = datetime(*day_and_hour, tzinfo=UTC)  # type: ignore[misc, arg-type]
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    return set_clock


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def worklist(user: User) -> dict[str, list[Any]]:
    """The front page of the desk, as they see it now."""
    found = signed_in(user).get("/admin/").context["worklist"]
    return {section.heading: list(section.rows) for section in found}


def words(user: User, heading: str) -> list[str]:
    return [row.words for row in worklist(user).get(heading, ()) if row.about == "Baclofen"]


def public(address: str = ADDRESS) -> str:
    return page_of(Client().get(address)).text


def api() -> Any:
    return Client().get(API).json()


def test_a_review_falls_due_and_the_text_is_still_right(
    world: World, it_is: Callable[..., None]
) -> None:
    # It was imported, and nobody has reviewed it.
    it_is(2026, 3, 3, 9)
    Treatment.objects.filter(pk=world.baclofen.pk).update(
        owner=world.author, deputy=world.publisher
    )
    assert "not yet clinically reviewed" in public()
    assert words(world.reviewer, "Never reviewed as a whole")
    assert words(world.author, "Never reviewed as a whole")

    # The author rewords a benefit; the reviewer reads the whole page; it is published.
    world.reword_a_benefit(world.baclofen, "Daily doses of baclofen can be effective.")
    world.approve(world.baclofen, whole_page=True)
    world.publish(world.baclofen, approved=False, at=NOW)
    assert "Clinically reviewed. Last reviewed 3 March 2026. Next review due 3 March 2029." in (
        public()
    )
    assert not words(world.reviewer, "Never reviewed as a whole")
    digest = api()["edition"]["digest"]

    # Three years on it falls due: the owner, the deputy and the reviewer are told.
    it_is(2029, 2, 10, 9)
    due = "Due for review on 3 March 2029. "
    heading = "Reviews due in 30 days"
    assert words(world.author, heading) == [due + "You are its owner."]
    assert words(world.publisher, heading) == [due + "As deputy for Test Author."]
    assert words(world.reviewer, heading) == [due + "Owner: Test Author."]

    # Its day passes. Staff are told at once, readers once the days of grace are over.
    it_is(2029, 3, 5, 9)
    (late,) = words(world.author, "Reviews overdue")
    assert late.startswith("Was due for review on 3 March 2029, 2 days overdue.")
    assert "has not been reviewed since" not in public()
    assert api()["review"]["overdue"] is False

    it_is(2029, 4, 3, 9)
    said = "This page was due for review on 3 March 2029 and has not been reviewed since."
    assert said in public()
    assert "Baclofen, due 3 March 2029." in public("/compare/all/")
    assert (api()["review"]["overdue"], api()["review"]["overdue_since"]) == (True, "2029-03-03")
    held = Client().get(API).headers["ETag"]

    # The reviewer follows the row, reads it all again, looks at the source again, and says so.
    (row,) = worklist(world.reviewer)["Reviews overdue"]
    assert row.step == "Still right…"
    client = signed_in(world.reviewer)
    form = open_form(client, row.address)
    assert form.tick("source-leaflet").press(client).status_code == 302

    # The dates have moved, and no word of the text.
    page = public()
    assert said not in page
    assert "Last reviewed 3 April 2029. Next review due 3 April 2032." in page
    assert api()["edition"]["digest"] == digest
    assert api()["edition"]["number"] == 2
    assert api()["review"]["overdue"] is False
    answer = Client().get(API, headers={"If-None-Match": held})
    assert answer.status_code == 200
    assert "Reviewed, no change On 3 April 2029." in public(f"{ADDRESS}changes/")
    assert "Reviews overdue" not in worklist(world.author)
