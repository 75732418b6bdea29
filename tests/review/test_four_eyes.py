"""Four eyes: someone else, with the right, about exactly these bytes."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, transaction

from tests.universe import NOW, World
from treatments.catalogue.actions import record_shared_change
from treatments.catalogue.models import Effect, Treatment
from treatments.catalogue.restore import restore
from treatments.publishing.actions import discard_draft
from treatments.review import refusals
from treatments.review.actions import approve, recall, return_with_reasons, submit
from treatments.review.eyes import Eyes
from treatments.review.models import Review
from treatments.review.people import contributors_since, reviewers_for
from treatments.review.seen import seen_at


@pytest.fixture
def changed(world: World) -> Treatment:
    """Baclofen with a benefit that the author reworded."""
    return world.reword_a_benefit(world.baclofen, "May help some people.")


@pytest.fixture
def review(world: World, changed: Treatment) -> Review:
    """The author asked the clinical reviewer about it."""
    return submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)


def another(username: str, *groups: str, superuser: bool = False) -> User:
    user = User.objects.create_user(username, is_staff=True, is_superuser=superuser)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def test_the_reviewer_reads_what_was_submitted(review: Review) -> None:
    assert review.eyes == Eyes.CLINICAL
    assert review.document.digest == review.digest
    assert review.document.benefits[0].text == "May help some people."


def test_it_waits_for_the_one_who_was_asked(world: World, review: Review) -> None:
    assert list(Review.objects.waiting_for(world.reviewer)) == [review]
    assert not Review.objects.waiting_for(world.author).exists()


def test_an_approval_says_who_when_and_as_what(world: World, review: Review) -> None:
    decided = approve(review=review, by=world.reviewer, at=NOW, qualification="stated by them")
    assert (decided.decision, decided.decided_by, decided.decided_at) == (
        "approved",
        world.reviewer,
        NOW,
    )
    assert decided.qualification == "stated by them"


def test_one_changed_character_voids_it_and_names_the_sentence(
    world: World, review: Review
) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people!")
    with pytest.raises(refusals.TextMoved, match="May help some people!"):
        approve(review=review, by=world.reviewer, at=NOW)
    assert not Review.objects.get(pk=review.pk).decision


def test_whoever_worked_on_it_cannot_be_asked(world: World, changed: Treatment) -> None:
    world.author.groups.add(Group.objects.get(name="Clinical reviewer"))
    with pytest.raises(refusals.Contributed, match="Test Author has worked on this text"):
        submit(copy=changed, reviewer=world.author, by=world.author, at=NOW)


def test_whoever_works_on_it_after_being_asked_cannot_approve(world: World, review: Review) -> None:
    world.reviewer.groups.add(Group.objects.get(name="Author"))
    submitted = review.document
    restore(document=replace(submitted, slug="other"), by=world.reviewer, at=NOW)
    restore(document=submitted, by=world.author, at=NOW)
    with pytest.raises(refusals.Contributed, match="Test Reviewer has worked on this text"):
        approve(review=review, by=world.reviewer, at=NOW)


def test_a_hand_in_a_draft_that_was_discarded_does_not_count(
    world: World, changed: Treatment
) -> None:
    discard_draft(copy=changed, by=world.author, at=NOW)
    second = another("second", "Author")
    world_of_second = World(**{**vars(world), "author": second})
    world_of_second.reword_a_benefit(changed, "May help many people.")
    assert contributors_since(changed, seen=seen_at(changed, at=NOW)) == {second}


def test_changing_a_shared_word_is_working_on_the_text(world: World) -> None:
    world.reviewer.groups.add(Group.objects.get(name="Author"))
    Effect.objects.filter(slug="drowsiness").update(name="feeling drowsy")
    record_shared_change(by=world.reviewer, at=NOW)
    with pytest.raises(refusals.Contributed):
        submit(copy=world.baclofen, reviewer=world.reviewer, by=world.author, at=NOW)


def test_every_hand_counts_not_only_the_last(world: World, changed: Treatment) -> None:
    second = another("second", "Author", "Clinical reviewer")
    first = another("first", "Author")
    for person, text in ((second, "May help many."), (first, "May help a few.")):
        world_of = World(**{**vars(world), "author": person})
        world_of.reword_a_benefit(world.baclofen, text)
    with pytest.raises(refusals.Contributed):
        submit(copy=changed, reviewer=second, by=first, at=NOW)


def test_a_superuser_is_no_exception(world: World, changed: Treatment) -> None:
    root = another("root", superuser=True)
    with pytest.raises(refusals.NotQualified, match="root may not approve"):
        submit(copy=changed, reviewer=root, by=world.author, at=NOW)


def test_an_editor_may_not_approve_a_clinical_change(world: World, changed: Treatment) -> None:
    editor = another("editor", "Editor")
    with pytest.raises(refusals.NotQualified, match="needs a clinical reviewer"):
        submit(copy=changed, reviewer=editor, by=world.author, at=NOW)


def test_only_those_who_may_are_offered(world: World, changed: Treatment) -> None:
    another("editor", "Editor")
    another("root", superuser=True)
    offered = reviewers_for(changed, Eyes.CLINICAL, seen=seen_at(changed, at=NOW))
    assert offered == [world.reviewer]


def test_only_the_one_who_was_asked_decides(world: World, review: Review) -> None:
    other = another("other", "Clinical reviewer")
    with pytest.raises(refusals.NotYours, match="given to Test Reviewer"):
        approve(review=review, by=other, at=NOW)


def test_a_decision_is_made_once(world: World, review: Review) -> None:
    approve(review=review, by=world.reviewer, at=NOW)
    with pytest.raises(refusals.AlreadyDecided):
        return_with_reasons(review=review, reasons={}, note="No.", by=world.reviewer, at=NOW)


def test_a_right_that_was_taken_away_is_gone_at_once(world: World, review: Review) -> None:
    world.reviewer.groups.clear()
    with pytest.raises(refusals.NotQualified):
        approve(review=review, by=world.reviewer, at=NOW)


def test_it_is_returned_with_reasons_on_statements(world: World, review: Review) -> None:
    uid = review.document.benefits[0].uid
    reasons = {uid: "Too weak.", "what_it_is": "  "}
    return_with_reasons(review=review, reasons=reasons, by=world.reviewer, at=NOW)
    assert [(remark.part, remark.text) for remark in review.remarks.all()] == [(uid, "Too weak.")]


def test_a_return_owes_a_reason(world: World, review: Review) -> None:
    with pytest.raises(refusals.ReasonsMissing):
        return_with_reasons(review=review, reasons={"name": " "}, by=world.reviewer, at=NOW)


def test_one_request_at_a_time(world: World, review: Review) -> None:
    with pytest.raises(refusals.AlreadyAsked, match="Test Reviewer has been asked already"):
        submit(copy=review.working_copy, reviewer=world.reviewer, by=world.author, at=NOW)
    recall(review=review, by=world.author, at=NOW)
    assert submit(copy=review.working_copy, reviewer=world.reviewer, by=world.author, at=NOW)


def test_what_readers_see_already_needs_no_review(world: World) -> None:
    with pytest.raises(refusals.NothingToReview):
        submit(copy=world.baclofen, reviewer=world.reviewer, by=world.author, at=NOW)


def test_who_may_not_change_a_treatment_may_not_ask(world: World, changed: Treatment) -> None:
    with pytest.raises(refusals.MayNotSubmit):
        submit(copy=changed, reviewer=world.reviewer, by=world.reviewer, at=NOW)


def test_the_database_holds_who_with_when(review: Review) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(decision="approved")
