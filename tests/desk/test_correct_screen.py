"""The screen to correct what readers see: what is put out of the way is shown before it is."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import SetAside, Treatment
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import withdraw
from treatments.publishing.correcting import start_correction
from treatments.review.actions import submit

FAR_AHEAD = NOW + timedelta(days=40_000)


@pytest.fixture
def scheduled(world: World, approved: Treatment) -> Edition:
    """The draft of baclofen, to go live far ahead, and be withdrawn a day later."""
    edition = world.publish(approved, approved=False, at=FAR_AHEAD)
    later = FAR_AHEAD + timedelta(days=1)
    withdraw(copy=approved, explanation="Checking.", by=world.publisher, at=later)
    return edition


def page(client: Client, copy: Treatment) -> str:
    return client.get(screen("correct", copy)).content.decode()


def test_it_shows_the_draft_and_who_was_asked(
    world: World, changed: Treatment, author_client: Client
) -> None:
    submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)
    shown = page(author_client, changed)
    assert "A correction starts from edition 1, which readers see." in shown
    assert '<span class="mark">added:</span> <ins>can</ins>' in shown
    assert "With Test Reviewer since 3 March 2026. They were asked about the draft" in shown
    assert not SetAside.objects.exists()


def test_it_says_what_is_cancelled_and_what_stays(
    scheduled: Edition, world: World, publisher_client: Client
) -> None:
    shown = page(publisher_client, world.baclofen)
    cancelled, stays = shown.index("is cancelled</h2>"), shown.index("What stays scheduled</h2>")
    assert cancelled < shown.index("Edition 2 goes live on") < stays
    assert stays < shown.index("The treatment is withdrawn on")


def test_starting_it_leads_to_the_text_that_readers_see(
    world: World, changed: Treatment, author_client: Client
) -> None:
    answer = open_form(author_client, screen("correct", changed)).press(author_client)
    assert answer["Location"] == change_page(changed)
    live = Edition.objects.get(content_id=changed.content_id)
    assert assemble(Treatment.objects.get(pk=changed.pk)) == live.document
    shown = author_client.get(answer["Location"]).content.decode()
    assert "Set the draft aside: the working copy says what readers see." in shown
    assert "A draft is set aside</h2>" in shown
    assert screen("merge", changed) in shown
    assert screen("drop", changed) in shown
    assert screen("correct", changed) not in shown


def test_what_was_cancelled_is_said_afterwards(
    scheduled: Edition, world: World, publisher_client: Client
) -> None:
    there = screen("correct", world.baclofen)
    answer = open_form(publisher_client, there).press(publisher_client)
    shown = publisher_client.get(answer["Location"]).content.decode()
    assert "Cancelled: Edition 2 goes live on" in shown
    assert "The treatment is withdrawn on" in shown  # still scheduled


def test_an_author_is_told_who_may_cancel_and_is_given_no_button(
    scheduled: Edition, world: World, author_client: Client
) -> None:
    shown = page(author_client, world.baclofen)
    assert "Your account may not cancel it. Nothing was set aside: ask Test Publisher." in shown
    assert "Start the correction" not in shown


def test_an_author_cannot_cancel_by_post_either(
    scheduled: Edition, world: World, author_client: Client, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("correct", world.baclofen))
    lines = Release.objects.count()
    answer = author_client.post(form.address, {"shown": form.values["shown"]})
    assert "There is a problem" in answer.content.decode()
    assert (Release.objects.count(), SetAside.objects.count()) == (lines, 0)


def test_a_draft_that_moved_meanwhile_is_not_set_aside_unseen(
    world: World, changed: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("correct", changed))
    world.reword_a_benefit(changed, "Written meanwhile.")
    answer = form.press(author_client)
    shown = answer.content.decode()
    assert "Nothing was set aside: read what would happen now" in shown
    assert "Written meanwhile." in shown
    assert not SetAside.objects.exists()
    assert form_on(answer).press(author_client).status_code == 302
    assert SetAside.objects.get().document.benefits[0].text == "Written meanwhile."


def test_it_is_offered_where_something_stands_in_the_way(
    world: World, changed: Treatment, author_client: Client
) -> None:
    assert screen("correct", changed) in author_client.get(change_page(changed)).content.decode()
    for copy in (world.physiotherapy, world.botulinum_toxin, world.deep_brain_stimulation):
        shown = author_client.get(change_page(copy)).content.decode()
        assert screen("correct", copy) not in shown


def test_where_nothing_stands_in_the_way_it_says_so(world: World, author_client: Client) -> None:
    assert "Change the text itself." in page(author_client, world.physiotherapy)
    assert "Change the working copy itself." in page(author_client, world.botulinum_toxin)


def test_a_second_correction_is_told_of_the_first(
    world: World, changed: Treatment, author_client: Client
) -> None:
    start_correction(copy=changed, by=world.author, at=NOW)
    world.reword_a_benefit(changed, "Corrected.")
    shown = page(author_client, changed)
    assert "A draft was set aside already, by Test Author" in shown
    assert "Start the correction" not in shown


def test_the_publish_and_ask_screens_say_that_a_draft_is_set_aside(
    world: World, changed: Treatment, publisher_client: Client
) -> None:
    start_correction(copy=changed, by=world.author, at=NOW)
    world.reword_a_benefit(changed, "Corrected.")
    for name in ("publish", "ask"):
        shown = publisher_client.get(screen(name, changed)).content.decode()
        assert "Set aside on 3 March 2026 by Test Author, for a correction." in shown


def test_a_reviewer_may_not_start_one(changed: Treatment, reviewer_client: Client) -> None:
    assert reviewer_client.get(screen("correct", changed)).status_code == 403
    assert reviewer_client.post(screen("correct", changed)).status_code == 403
