"""Starting a correction: the draft is set aside, what would overtake it is cancelled."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from tests.universe import BACLOFEN, BOTULINUM_TOXIN, NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import SetAside, Treatment
from treatments.catalogue.restore import restore
from treatments.editions.models import Edition, Release, ReleaseKind
from treatments.publishing import refusals
from treatments.publishing.actions import withdraw
from treatments.publishing.correcting import start_correction
from treatments.publishing.identity import identity_of
from treatments.publishing.pending import pending
from treatments.review.actions import submit
from treatments.review.models import Review
from treatments.review.people import contributors_since
from treatments.review.seen import seen_at

FAR_AHEAD = NOW + timedelta(days=40_000)
LATER_STILL = FAR_AHEAD + timedelta(days=1)


@pytest.fixture
def draft(world: World) -> Treatment:
    """Baclofen, reworded by the author."""
    return world.reword_a_benefit(world.baclofen, "Drafted words.")


@pytest.fixture
def scheduled(world: World, draft: Treatment) -> Edition:
    """The draft was approved, and is to go live."""
    return world.publish(draft, at=FAR_AHEAD)


def state() -> tuple[object, ...]:
    """Everything a refusal must leave as it was."""
    texts = [assemble(treatment).digest for treatment in Treatment.objects.order_by("pk")]
    return texts, Release.objects.count(), SetAside.objects.count(), Review.objects.open().count()


def refused(refusal: type[refusals.Refused], words: str, copy: Treatment, by: User) -> None:
    """It is refused in these words, and nothing is written."""
    before = state()
    with pytest.raises(refusal, match=words):
        start_correction(copy=copy, by=by, at=NOW)
    assert state() == before


def fresh(copy: Treatment) -> Treatment:
    return Treatment.objects.get(pk=copy.pk)


def live(at=NOW) -> Edition:
    return Edition.objects.live(at=at).get(slug="baclofen")


def to_come(copy: Treatment) -> list[Release]:
    return pending(**identity_of(copy), after=NOW)


def test_the_working_copy_says_what_readers_see_and_the_draft_is_kept(
    world: World, draft: Treatment
) -> None:
    drafted = assemble(draft)
    started = start_correction(copy=draft, by=world.author, at=NOW)
    assert assemble(fresh(draft)) == live().document
    kept = started.set_aside
    assert (kept.document, kept.digest) == (drafted, drafted.digest)
    assert kept.base == live().document
    assert (kept.by, kept.at, kept.ending) == (world.author, NOW, "")


def test_readers_notice_nothing(world: World, draft: Treatment) -> None:
    before = Release.objects.count()
    start_correction(copy=draft, by=world.author, at=NOW)
    assert Release.objects.count() == before


def test_whoever_wrote_in_the_draft_is_kept_with_it_and_has_no_hand_in_the_correction(
    world: World, draft: Treatment
) -> None:
    started = start_correction(copy=draft, by=world.publisher, at=NOW)
    assert set(started.set_aside.contributors.all()) == {world.author}
    assert contributors_since(draft, seen=seen_at(draft, at=NOW)) == set()


def test_a_request_for_review_is_taken_back(world: World, draft: Treatment) -> None:
    review = submit(copy=draft, reviewer=world.reviewer, by=world.author, at=NOW)
    started = start_correction(copy=draft, by=world.author, at=NOW)
    assert started.recalled == review
    assert not Review.objects.open().exists()
    assert Review.objects.get(pk=review.pk).decision == "recalled"


def test_a_scheduled_edition_is_cancelled_by_a_publisher(world: World, scheduled: Edition) -> None:
    started = start_correction(copy=world.baclofen, by=world.publisher, at=NOW)
    (line,) = started.cancelled
    assert (line.kind, line.cancels.edition) == (ReleaseKind.CANCELLED, scheduled)
    assert to_come(world.baclofen) == []
    assert live(LATER_STILL).number == 1
    assert started.set_aside.document == scheduled.document


def test_a_scheduled_withdrawal_stays(world: World, scheduled: Edition) -> None:
    withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=LATER_STILL)
    start_correction(copy=world.baclofen, by=world.publisher, at=NOW)
    assert [line.kind for line in to_come(world.baclofen)] == [ReleaseKind.WITHDRAWN]


def test_an_edition_is_cancelled_also_where_there_is_no_draft(
    world: World, scheduled: Edition
) -> None:
    first = live()
    world.reword_a_benefit(world.baclofen, first.document.benefits[0].text)
    started = start_correction(copy=world.baclofen, by=world.publisher, at=NOW)
    assert (started.set_aside, len(started.cancelled)) == (None, 1)
    assert not SetAside.objects.exists()


def test_the_correction_can_then_be_reviewed_and_published_as_ever(
    world: World, draft: Treatment
) -> None:
    start_correction(copy=draft, by=world.author, at=NOW)
    edition = world.publish(world.reword_a_benefit(draft, "Corrected words."))
    assert edition.document.benefits[0].text == "Corrected words."
    assert SetAside.objects.open().count() == 1


def test_an_author_cannot_cancel_what_is_scheduled_and_is_told_who_can(
    world: World, scheduled: Edition
) -> None:
    refused(refusals.MayNotCancel, "ask Test Publisher", world.baclofen, world.author)


def test_where_there_is_neither_a_draft_nor_a_schedule_it_says_so(world: World) -> None:
    refused(refusals.NothingInTheWay, "Change the text itself", world.baclofen, world.author)


def test_a_scheduled_withdrawal_alone_is_not_in_the_way(world: World) -> None:
    withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=FAR_AHEAD)
    refused(refusals.NothingInTheWay, "no edition is scheduled", world.baclofen, world.author)


def test_what_readers_do_not_see_is_not_corrected(world: World) -> None:
    for copy in (world.botulinum_toxin, world.deep_brain_stimulation):
        refused(refusals.NothingToCorrect, "Readers do not see", copy, world.author)


def test_who_may_not_change_may_not_start(world: World, draft: Treatment) -> None:
    refused(refusals.NotAllowed, "may not change", draft, world.reviewer)


def test_a_second_draft_is_not_set_aside_over_the_first(world: World, draft: Treatment) -> None:
    start_correction(copy=draft, by=world.author, at=NOW)
    world.reword_a_benefit(draft, "Corrected words.")
    refused(refusals.AlreadySetAside, "by Test Author", draft, world.author)


def test_an_address_that_another_working_copy_has_now_is_refused(world: World) -> None:
    draft = restore(document=replace(BACLOFEN, slug="oral"), by=world.author, at=NOW)
    restore(document=replace(BOTULINUM_TOXIN, slug="baclofen"), by=world.author, at=NOW)
    refused(refusals.AddressInUse, "give Botulinum toxin another address", draft, world.author)
