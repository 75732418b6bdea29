"""The worklist and what is scheduled: said to those who may cancel it, and no draft any more."""

from datetime import timedelta

from django.test import Client

from tests.desk.addresses import screen
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment

FAR_AHEAD = NOW + timedelta(days=40_000)


def sections(client: Client) -> dict[str, list[tuple[str, str, str]]]:
    """Under each heading what it is about, the step, and where that leads."""
    return {
        section.heading: [(row.about, row.step, row.address) for row in section.rows]
        for section in client.get("/admin/").context["worklist"]
    }


def test_what_is_scheduled_is_said_to_those_who_may_cancel_it(
    world: World, changed: Treatment, author_client: Client, publisher_client: Client
) -> None:
    world.publish(changed, at=FAR_AHEAD)
    row = ("Baclofen", "Cancel what is scheduled…", screen("cancel", changed))
    assert sections(publisher_client)["Going live"] == [row]
    assert "Edition 2 goes live on 8 September 2135" in publisher_client.get("/admin/").text
    assert "Going live" not in sections(author_client)


def test_a_draft_that_is_scheduled_waits_for_nobody(
    world: World, changed: Treatment, author_client: Client, publisher_client: Client
) -> None:
    world.publish(changed, at=FAR_AHEAD)
    assert "Waiting for you" not in sections(publisher_client)
    assert "Baclofen" not in [
        about for about, *_ in sections(author_client)["Drafts that differ from what readers see"]
    ]


def test_a_draft_that_moved_on_after_it_was_scheduled_is_a_draft_again(
    world: World, changed: Treatment, author_client: Client
) -> None:
    world.publish(changed, at=FAR_AHEAD)
    world.reword_a_benefit(changed, "Can help, perhaps.")
    assert "Baclofen" in [
        about for about, *_ in sections(author_client)["Drafts that differ from what readers see"]
    ]
