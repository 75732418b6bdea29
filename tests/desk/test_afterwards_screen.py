"""Second eyes on an urgent correction: on everyone's front page until they are given."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition
from treatments.publishing.urgent import approve_afterwards, publish_urgently

AWAITED = "Urgent corrections awaiting second eyes"


@pytest.fixture
def urgent(world: World, changed: Treatment) -> Treatment:
    """The author's rewording of baclofen, published urgently by the publisher an hour ago."""
    urgently(world, changed, hours=1)
    return changed


def urgently(world: World, copy: Treatment, **ago: int) -> Edition:
    return publish_urgently(
        copy=copy,
        note="A dose was wrong.",
        reason="A reader could come to harm.",
        shown_digest=assemble(Treatment.objects.get(pk=copy.pk)).digest,
        by=world.publisher,
        at=timezone.now() - timedelta(**ago),
    )


def awaited(client: Client) -> list[tuple[str, str, str, str]]:
    """The rows of the section, or none."""
    worklist = client.get("/admin/").context["worklist"]
    return [
        (row.about, row.words, row.step, row.address)
        for section in worklist
        if section.heading == AWAITED
        for row in section.rows
    ]


def page(client: Client, copy: Treatment, name: str = "afterwards") -> str:
    return client.get(screen(name, copy)).content.decode()


def test_everyone_finds_it_on_the_front_page_with_their_own_next_step(
    urgent: Treatment, author_client: Client, publisher_client: Client, reviewer_client: Client
) -> None:
    history, reading = screen("editions", urgent), screen("afterwards", urgent)
    for client, step in (
        (author_client, ("History…", history)),
        (publisher_client, ("History…", history)),
        (reviewer_client, ("Read the urgent correction…", reading)),
    ):
        ((about, words, *found),) = awaited(client)
        assert (about, tuple(found)) == ("Baclofen", step)
        assert words.startswith("Published urgently by Test Publisher on ")
        assert "“A reader could come to harm.” Second eyes are due by" in words


def test_an_overdue_one_says_by_how_much(
    world: World, changed: Treatment, reviewer_client: Client
) -> None:
    urgently(world, changed, days=10)
    ((_, words, *_),) = awaited(reviewer_client)
    assert words.endswith(": 3 days late.")


def test_the_screen_shows_what_changed_and_the_whole_text(
    urgent: Treatment, reviewer_client: Client
) -> None:
    shown = page(reviewer_client, urgent)
    assert "Compared with edition 1, what readers saw before anything urgent." in shown
    assert '<span class="mark">added:</span> <ins>can</ins>' in shown
    assert "Daily doses of baclofen can be effective." in shown
    assert "It needs a clinical reviewer." in shown


def test_once_approved_it_is_gone_from_every_front_page(
    urgent: Treatment, reviewer_client: Client, author_client: Client
) -> None:
    form = open_form(reviewer_client, screen("afterwards", urgent))
    answer = form.fill(qualification="as stated").press(reviewer_client, "approve")
    assert answer["Location"] == "/admin/"
    assert awaited(author_client) == []
    history = page(author_client, urgent, "editions")
    assert "Urgent correction,</strong> published before anybody else had read it:" in history
    assert "Approved afterwards by Test Reviewer, as stated, on" in history
    change = author_client.get(change_page(urgent)).content.decode()
    assert "awaiting second eyes" not in change


def test_until_then_the_history_says_that_nobody_has(
    urgent: Treatment, author_client: Client
) -> None:
    history = page(author_client, urgent, "editions")
    assert "A reader could come to harm. Nobody has approved it afterwards." in history


def test_a_returned_one_stays_and_its_reasons_are_on_the_change_page(
    urgent: Treatment, reviewer_client: Client, publisher_client: Client
) -> None:
    form = open_form(reviewer_client, screen("afterwards", urgent))
    form.fill(note="The dose is still wrong.").press(reviewer_client, "return")
    assert len(awaited(publisher_client)) == 1
    change = publisher_client.get(change_page(urgent)).content.decode()
    assert "Returned by Test Reviewer on" in change
    assert "The dose is still wrong." in change


def test_a_return_owes_a_reason_and_a_press_of_no_button_decides_nothing(
    urgent: Treatment, reviewer_client: Client
) -> None:
    form = open_form(reviewer_client, screen("afterwards", urgent))
    assert "Say what has to change" in form.press(reviewer_client, "return").content.decode()
    assert "press one of the buttons" in form.press(reviewer_client).content.decode()
    assert len(awaited(reviewer_client)) == 1


def test_who_wrote_it_or_published_it_is_told_why_they_may_not(
    world: World, urgent: Treatment, publisher_client: Client, reviewer_client: Client
) -> None:
    world.publisher.groups.add(Group.objects.get(name="Clinical reviewer"))
    shown = page(publisher_client, urgent)
    assert "Test Publisher wrote this urgent correction or published it" in shown
    assert "<textarea" not in shown
    form = open_form(reviewer_client, screen("afterwards", urgent))
    answer = publisher_client.post(form.address, {**form.values, "approve": "yes"})
    assert "Test Publisher wrote this" in answer.content.decode()
    assert len(awaited(reviewer_client)) == 1


def test_another_correction_meanwhile_is_not_approved_unread(
    world: World, urgent: Treatment, reviewer_client: Client
) -> None:
    form = open_form(reviewer_client, screen("afterwards", urgent))
    urgently(world, world.reword_a_benefit(urgent, "Corrected again."), minutes=1)
    shown = form.press(reviewer_client, "approve").content.decode()
    assert "Readers see another text than the one this screen showed." in shown
    assert "Corrected again." in shown
    assert len(awaited(reviewer_client)) == 1


def test_where_nothing_is_owed_it_says_so(
    world: World, urgent: Treatment, reviewer_client: Client
) -> None:
    assert "No urgent correction of this text awaits" in page(reviewer_client, world.physiotherapy)
    form = open_form(reviewer_client, screen("afterwards", urgent))
    digest = Edition.objects.get(content_id=urgent.content_id, number=2).digest
    approve_afterwards(copy=urgent, shown_digest=digest, by=world.reviewer, at=timezone.now())
    shown = form.press(reviewer_client, "approve").content.decode()
    assert "There is a problem" in shown
    assert "No urgent correction of this text awaits" in shown


def test_the_next_review_shows_the_urgent_words_as_part_of_what_changed(
    world: World, urgent: Treatment, author_client: Client, reviewer_client: Client
) -> None:
    world.reword_a_benefit(urgent, "Daily doses, of baclofen can be effective.")
    asking = page(author_client, urgent, "ask")
    why = "Readers see edition 2, an urgent correction that nobody else has read yet"
    assert "Compared with edition 1." in asking
    assert why in asking
    open_form(author_client, screen("ask", urgent)).press(author_client)
    shown = page(reviewer_client, urgent, "review")
    assert why in shown
    assert "<ins>can</ins>" in shown


def test_an_approved_draft_is_ready_though_second_eyes_are_owed(
    world: World, urgent: Treatment, publisher_client: Client
) -> None:
    world.approve(world.reword_a_benefit(urgent, "Right at last."), at=timezone.now())
    worklist = {
        one.heading: one.rows for one in publisher_client.get("/admin/").context["worklist"]
    }
    assert [row.about for row in worklist["Waiting for you"]] == ["Baclofen"]
    assert "Approved by Test Reviewer" in page(publisher_client, urgent, "publish")
