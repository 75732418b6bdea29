"""The screens on which a draft that was set aside is merged back, or dropped."""

import pytest
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import SetAside, Treatment
from treatments.publishing.correcting import drop_set_aside, start_correction


@pytest.fixture
def aside(world: World, changed: Treatment) -> Treatment:
    """Baclofen: its draft is set aside, nothing is corrected yet."""
    start_correction(copy=changed, by=world.author, at=NOW)
    return changed


@pytest.fixture
def corrected(world: World, aside: Treatment) -> Treatment:
    """The same, with the statement corrected that the draft rewords too."""
    return world.reword_a_benefit(aside, "Corrected words.")


def page(client: Client, name: str, copy: Treatment) -> str:
    return client.get(screen(name, copy)).content.decode()


def draft_of(copy: Treatment) -> str:
    return assemble(Treatment.objects.get(pk=copy.pk)).benefits[0].text


def test_it_shows_what_would_change_and_who_cannot_approve_it(
    aside: Treatment, author_client: Client
) -> None:
    shown = page(author_client, "merge", aside)
    assert "Set aside on 3 March 2026 by Test Author, for a correction." in shown
    assert '<span class="mark">added:</span> <ins>can</ins>' in shown
    assert "Whoever wrote in the draft cannot give it: Test Author." in shown
    assert "What both changed" not in shown
    assert "not published yet" not in shown


def test_what_both_changed_is_listed_with_the_words_of_each(
    corrected: Treatment, author_client: Client
) -> None:
    shown = page(author_client, "merge", corrected)
    assert "Nothing: everything of the draft is in the working copy already" in shown
    assert (
        "Benefit: the draft says “Daily doses of baclofen can be effective.”; the correction "
        "says “Corrected words.”, and that stays."
    ) in shown
    assert "The correction is not published yet." in shown


def test_the_draft_is_then_in_the_working_copy(aside: Treatment, author_client: Client) -> None:
    answer = open_form(author_client, screen("merge", aside)).press(author_client)
    assert answer["Location"] == change_page(aside)
    assert draft_of(aside) == "Daily doses of baclofen can be effective."
    shown = author_client.get(answer["Location"]).content.decode()
    assert "Merged the draft back." in shown
    assert "A draft is set aside</h2>" not in shown


def test_where_nothing_is_left_to_merge_nobody_is_sent_to_ask_for_a_review(
    corrected: Treatment, author_client: Client
) -> None:
    assert "so the merged text has to be approved" not in page(author_client, "merge", corrected)
    answer = open_form(author_client, screen("merge", corrected)).press(author_client)
    shown = author_client.get(answer["Location"]).content.decode()
    assert "It left nothing to merge: the text is as it was." in shown
    assert "Read it, then ask for review." not in shown


def test_a_text_that_moved_meanwhile_is_not_merged_unseen(
    world: World, aside: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("merge", aside))
    world.reword_a_benefit(aside, "Written meanwhile.")
    answer = form.press(author_client)
    shown = answer.content.decode()
    assert "Nothing was merged: read what the result would be now" in shown
    assert "Written meanwhile." in shown
    assert SetAside.objects.open().exists()
    assert form_on(answer).press(author_client).status_code == 302
    assert not SetAside.objects.open().exists()


def test_dropping_it_shows_what_it_said_and_leaves_the_working_copy(
    corrected: Treatment, author_client: Client
) -> None:
    assert "<ins>can</ins>" in page(author_client, "drop", corrected)
    answer = open_form(author_client, screen("drop", corrected)).press(author_client)
    assert answer["Location"] == change_page(corrected)
    assert draft_of(corrected) == "Corrected words."
    assert SetAside.objects.get().ending == "dropped"


def test_another_draft_than_the_one_shown_is_not_dropped(
    world: World, aside: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("drop", aside))
    drop_set_aside(copy=aside, by=world.author, at=NOW)
    world.reword_a_benefit(aside, "Another draft.")
    start_correction(copy=aside, by=world.author, at=NOW)
    answer = form.press(author_client)
    assert "There is a problem" in answer.content.decode()
    assert SetAside.objects.open().get().document.benefits[0].text == "Another draft."


@pytest.mark.parametrize("name", ["merge", "drop"])
def test_where_no_draft_is_set_aside_it_says_so(
    world: World, author_client: Client, name: str
) -> None:
    assert "No draft of this text is set aside now" in page(author_client, name, world.baclofen)
    answer = author_client.post(screen(name, world.baclofen))
    assert "There is a problem" in answer.content.decode()
    assert screen(name, world.baclofen) not in page(author_client, "ask", world.baclofen)


@pytest.mark.parametrize("name", ["merge", "drop"])
def test_a_reviewer_may_do_neither(aside: Treatment, reviewer_client: Client, name: str) -> None:
    assert reviewer_client.get(screen(name, aside)).status_code == 403
    assert reviewer_client.post(screen(name, aside)).status_code == 403
    assert screen(name, aside) not in reviewer_client.get(change_page(aside)).content.decode()


def test_the_front_page_says_which_drafts_wait(
    aside: Treatment, author_client: Client, reviewer_client: Client
) -> None:
    worklist = author_client.get("/admin/").context["worklist"]
    (row,) = next(one.rows for one in worklist if one.heading == "Drafts set aside")
    assert (row.about, row.step, row.address) == (
        "Baclofen",
        "Merge the draft back…",
        screen("merge", aside),
    )
    assert row.words == "Set aside on 3 March 2026 by Test Author, for a correction."
    assert "Drafts set aside</h2>" not in reviewer_client.get("/admin/").content.decode()


def test_it_is_read_in_the_archive_whatever_became_of_it(
    world: World, corrected: Treatment, author_client: Client
) -> None:
    drop_set_aside(copy=corrected, by=world.author, at=NOW)
    address = f"/admin/treatments/setaside/{SetAside.objects.get().pk}/change/"
    shown = author_client.get(address).content.decode()
    assert "Daily doses of baclofen can be effective." in shown
    assert "dropped" in shown
    assert 'name="_save"' not in shown
