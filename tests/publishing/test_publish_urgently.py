"""The urgent safety correction: live at once, marked, and nobody else had to say yes."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User

from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Release, ReleaseKind, ReviewState
from treatments.publishing import refusals
from treatments.publishing.actions import withdraw
from treatments.publishing.urgent import publish_urgently
from treatments.review.actions import submit
from treatments.review.models import Review

FAR_AHEAD = NOW + timedelta(days=40_000)


@pytest.fixture
def wrong(world: World) -> Treatment:
    """Baclofen, corrected by the author in the working copy."""
    return world.reword_a_benefit(world.baclofen, "Corrected words.")


def urgently(copy: Treatment, by: User, **how: object) -> Edition:
    return publish_urgently(
        **{
            "copy": copy,
            "note": "A dose was wrong.",
            "reason": "A reader could come to harm.",
            "shown_digest": assemble(Treatment.objects.get(pk=copy.pk)).digest,
            "by": by,
            "at": NOW,
            **how,
        }
    )


def live() -> Edition:
    return Edition.objects.live(at=NOW).get(slug="baclofen")


def test_it_is_live_at_once_without_an_approval(world: World, wrong: Treatment) -> None:
    edition = urgently(wrong, world.publisher)
    assert live() == edition
    assert (edition.number, edition.change_kind) == (2, "correction")
    assert (edition.change_note, edition.urgent_reason) == (
        "A dose was wrong.",
        "A reader could come to harm.",
    )
    assert (edition.approved_by, edition.pressed_by) == ("", "Test Publisher")


def test_readers_and_partners_are_told(world: World, wrong: Treatment) -> None:
    urgently(wrong, world.publisher)
    assert live().review_state == ReviewState.URGENT
    assert ReviewState.URGENT.label == "corrected urgently, not yet read by a second person"


def test_the_dates_of_the_last_review_of_the_page_stay(world: World) -> None:
    world.approve(world.reword_a_benefit(world.baclofen, "Reviewed."), whole_page=True)
    world.publish(world.baclofen, approved=False)
    urgently(world.reword_a_benefit(world.baclofen, "Corrected words."), world.publisher)
    assert (live().last_reviewed, live().next_review) == (date(2026, 3, 3), date(2029, 3, 3))


def test_an_edition_published_as_ever_is_not_marked(world: World, wrong: Treatment) -> None:
    assert world.publish(wrong).urgent_reason == ""
    assert not Edition.objects.awaiting_second_eyes(at=NOW).exists()


def test_second_eyes_are_awaited_from_then_on(world: World, wrong: Treatment) -> None:
    edition = urgently(wrong, world.publisher)
    assert list(Edition.objects.awaiting_second_eyes(at=NOW)) == [edition]
    assert not Edition.objects.awaiting_second_eyes(at=NOW - timedelta(days=1)).exists()


def test_what_was_scheduled_is_cancelled(world: World, wrong: Treatment) -> None:
    world.publish(wrong, at=FAR_AHEAD)
    urgently(world.reword_a_benefit(wrong, "Corrected at once."), world.publisher)
    assert Release.objects.filter(kind=ReleaseKind.CANCELLED).count() == 1
    assert Edition.objects.live(at=FAR_AHEAD).get(slug="baclofen") == live()


def test_a_request_for_review_is_taken_back(world: World, wrong: Treatment) -> None:
    submit(copy=wrong, reviewer=world.reviewer, by=world.author, at=NOW)
    urgently(wrong, world.publisher)
    assert [review.decision for review in Review.objects.all()] == ["recalled"]


def test_whoever_may_only_publish_can_take_a_request_back_by_it(
    world: World, wrong: Treatment
) -> None:
    world.publisher.groups.remove(world.publisher.groups.get(name="Author"))
    submit(copy=wrong, reviewer=world.reviewer, by=world.author, at=NOW)
    urgently(wrong, User.objects.get(pk=world.publisher.pk))
    assert not Review.objects.open().exists()


def test_the_archive_still_verifies(world: World, wrong: Treatment) -> None:
    first = live()
    edition = urgently(wrong, world.publisher)
    assert (edition.previous_digest, edition.document.digest) == (first.digest, edition.digest)


def refused(copy: Treatment, by: User, refusal: type[Exception], words: str, **how) -> None:
    """It is refused in these words, and nothing is written."""

    def state() -> tuple[int, ...]:
        contributions = copy.contributions.count()
        return Edition.objects.count(), Release.objects.count(), contributions

    before = state()
    with pytest.raises(refusal, match=words):
        urgently(copy, by, **how)
    assert state() == before


def test_an_author_may_not(world: World, wrong: Treatment) -> None:
    refused(wrong, world.author, refusals.NotAllowed, "may not urgently correct a treatment")


def test_the_right_to_publish_alone_is_not_enough(world: World, wrong: Treatment) -> None:
    group = world.publisher.groups.get(name="Publisher")
    group.permissions.remove(group.permissions.get(codename="publish_urgent_treatment"))
    user = User.objects.get(pk=world.publisher.pk)
    refused(wrong, user, refusals.NotAllowed, "may not urgently correct")


def test_it_cannot_be_scheduled(world: World, wrong: Treatment) -> None:
    refused(wrong, world.publisher, refusals.UrgentIsNow, "now or not at all", at=FAR_AHEAD)


def test_staff_are_owed_a_reason(world: World, wrong: Treatment) -> None:
    refused(wrong, world.publisher, refusals.ReasonMissing, "all staff", reason=" \n ")


def test_readers_are_owed_a_note(world: World, wrong: Treatment) -> None:
    refused(wrong, world.publisher, refusals.NoteMissing, "change note", note=" ")


def test_only_what_readers_see_is_corrected_urgently(world: World) -> None:
    for copy in (world.botulinum_toxin, world.deep_brain_stimulation):
        refused(copy, world.publisher, refusals.NothingToCorrect, "Readers do not see this text")


def test_the_same_words_are_no_correction(world: World) -> None:
    refused(world.baclofen, world.publisher, refusals.NothingChanged, "already see exactly")


def test_the_checks_still_refuse(world: World) -> None:
    copy = world.reword_a_benefit(world.baclofen, "You should take baclofen.")
    refused(copy, world.publisher, refusals.Incomplete, "You should")


def test_a_text_that_moved_since_it_was_shown_is_refused(world: World, wrong: Treatment) -> None:
    shown = assemble(wrong).digest
    world.reword_a_benefit(wrong, "Moved.")
    refused(wrong, world.publisher, refusals.TextHasMoved, "was changed", shown_digest=shown)


def test_a_withdrawn_text_owes_nothing_any_more(world: World, wrong: Treatment) -> None:
    urgently(wrong, world.publisher)
    withdraw(copy=wrong, explanation="Checking.", by=world.publisher, at=NOW)
    assert not Edition.objects.awaiting_second_eyes(at=NOW).exists()
