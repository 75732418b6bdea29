"""Asking for review: what the author sees, whom they may ask, and what is refused."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.review.actions import submit
from treatments.review.models import Review


def shown(client: Client, treatment: Treatment) -> str:
    return client.get(screen("ask", treatment)).content.decode()


@pytest.fixture
def second_reviewer(db: None) -> User:
    """Another clinical reviewer."""
    user = User.objects.create_user("second", is_staff=True, first_name="Second", last_name="Eyes")
    user.groups.add(Group.objects.get(name="Clinical reviewer"))
    return user


def test_it_shows_what_changes_and_whose_eyes_that_needs(
    changed: Treatment, author_client: Client
) -> None:
    page = shown(author_client, changed)
    assert "<strong>Benefit</strong> reworded" in page
    assert "This change needs a clinical reviewer who did not work on it." in page


def test_a_spelling_fix_needs_an_editor_and_the_reviewer_may_be_asked_too(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.fill(what_it_is="A treatment for Dystonia.").press(author_client)
    assert "This change needs an editor who did not work on it." in shown(
        author_client, world.baclofen
    )
    form = open_form(author_client, screen("ask", world.baclofen))
    assert form.options["reviewer"] == [str(world.reviewer.pk)]


def test_the_one_who_is_asked_then_has_exactly_these_bytes(
    world: World, changed: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("ask", changed))
    answer = form.fill(message="Please look at the dose.").press(author_client)
    assert answer["Location"] == change_page(changed)
    review = Review.objects.get()
    assert (review.reviewer, review.submitted_by) == (world.reviewer, world.author)
    assert review.message == "Please look at the dose."
    assert review.digest == assemble(changed).digest
    assert LogEntry.objects.filter(change_message="Asked Test Reviewer to review it.").exists()


def test_the_change_page_then_says_with_whom_it_is(
    world: World, changed: Treatment, author_client: Client
) -> None:
    at = datetime(2026, 3, 3, 12, tzinfo=UTC)
    submit(copy=changed, reviewer=world.reviewer, by=world.author, at=at)
    page = author_client.get(change_page(changed)).content.decode()
    assert "With Test Reviewer since 3 March 2026." in page
    assert screen("recall", changed) in page
    assert screen("ask", changed) not in page


def test_one_person_is_chosen_already_and_of_two_one_is_chosen(
    world: World, second_reviewer: User, changed: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("ask", changed))
    assert form.options["reviewer"] == [str(second_reviewer.pk), str(world.reviewer.pk)]
    answer = form.fill(message="Please.").press(author_client)
    assert "Choose who should read it." in answer.content.decode()
    assert form_on(answer).values["message"] == "Please."
    assert not Review.objects.exists()


def test_whoever_worked_on_it_is_not_offered(
    world: World, second_reviewer: User, changed: Treatment, author_client: Client
) -> None:
    world.reviewer.groups.add(Group.objects.get(name="Author"))
    reviewing_author = Client()
    reviewing_author.force_login(world.reviewer)
    open_form(reviewing_author, change_page(changed)).fill(what_it_is="A pill.").press(
        reviewing_author
    )
    form = open_form(author_client, screen("ask", changed))
    assert form.options["reviewer"] == [str(second_reviewer.pk)]
    answer = author_client.post(
        screen("ask", changed),
        {**form.values, "reviewer": str(world.reviewer.pk), "message": "Please."},
    )
    assert "This person may not be asked" in answer.content.decode()
    assert form_on(answer).values["message"] == "Please."


def test_where_nobody_may_be_asked_it_says_why_and_whom_to_turn_to(
    world: World, changed: Treatment, author_client: Client
) -> None:
    world.reviewer.groups.clear()
    page = shown(author_client, changed)
    assert "no account may approve it as a clinical reviewer" in page
    assert "Ask whoever keeps the accounts" in page
    assert '<button type="submit" class="button">' not in page


def test_where_all_who_may_have_worked_on_it_it_names_them(
    world: World, changed: Treatment, author_client: Client
) -> None:
    world.author.groups.add(Group.objects.get(name="Clinical reviewer"))
    world.reviewer.groups.clear()
    page = shown(author_client, changed)
    assert "has worked on this text since the live edition (Test Author)" in page


def test_where_nothing_changed_it_says_so_and_asks_nobody(
    world: World, author_client: Client
) -> None:
    page = shown(author_client, world.baclofen)
    assert "There is nothing to review: readers already see exactly this text." in page
    assert '<button type="submit" class="button">' not in page
    answer = author_client.post(
        screen("ask", world.baclofen),
        {
            "reviewer": str(world.reviewer.pk),
            "message": "Please.",
            "shown_digest": assemble(world.baclofen).digest,
        },
    )
    assert "There is a problem" in answer.content.decode()
    assert form_on(answer).values["message"] == "Please."
    assert not Review.objects.exists()


def test_a_second_request_is_refused_and_what_was_typed_is_kept(
    world: World, changed: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("ask", changed)).fill(message="Please.")
    submit(copy=changed, reviewer=world.reviewer, by=world.publisher, at=NOW)
    answer = form.press(author_client)
    assert "Test Reviewer has been asked already." in answer.content.decode()
    assert form_on(answer).values["message"] == "Please."
    assert Review.objects.count() == 1


def test_a_text_that_moved_meanwhile_is_shown_anew_and_not_submitted(
    world: World, changed: Treatment, author_client: Client
) -> None:
    form = open_form(author_client, screen("ask", changed)).fill(message="Please.")
    world.reword_a_benefit(changed, "Can be effective, perhaps.")
    answer = form.press(author_client)
    assert "The text was changed after this screen was opened." in answer.content.decode()
    assert "perhaps" in answer.content.decode()
    assert not Review.objects.exists()
    assert form_on(answer).press(author_client).status_code == 302


def test_a_request_can_be_taken_back(
    world: World, changed: Treatment, author_client: Client
) -> None:
    submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)
    form = open_form(author_client, screen("recall", changed))
    assert form.press(author_client)["Location"] == change_page(changed)
    assert Review.objects.get().decision == Review.Decision.RECALLED
    assert screen("ask", changed) in author_client.get(change_page(changed)).content.decode()


def test_what_was_decided_meanwhile_cannot_be_taken_back(
    world: World, changed: Treatment, author_client: Client
) -> None:
    submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)
    form = open_form(author_client, screen("recall", changed))
    Review.objects.update(decision="approved", decided_by=world.reviewer, decided_at=timezone.now())
    assert "This has been decided already." in form.press(author_client).content.decode()
    assert Review.objects.get().decision == Review.Decision.APPROVED


@pytest.mark.parametrize("name", ["ask", "recall"])
def test_who_may_not_write_is_not_let_in(
    world: World, changed: Treatment, reviewer_client: Client, name: str
) -> None:
    address = screen(name, changed)
    assert reviewer_client.get(address).status_code == 403
    assert reviewer_client.post(address, {}).status_code == 403
    assert not Review.objects.exists()
