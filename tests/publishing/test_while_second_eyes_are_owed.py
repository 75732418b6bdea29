"""While second eyes are owed: urgent words still count as new, whoever changes a comma."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User

from tests.publishing.conftest import member_of
from tests.publishing.urgently import awaited, live, urgently, written_by
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, ReviewState
from treatments.publishing.actions import publish, restore_edition
from treatments.publishing.refusals import NotApproved
from treatments.review import refusals
from treatments.review.actions import approve, submit
from treatments.review.eyes import Eyes
from treatments.review.models import Review
from treatments.review.people import contributors_since
from treatments.review.seen import eyes_needed, seen_at


class TestWhatCountsMeanwhile:
    """While second eyes are owed, what had them last is what is compared with."""

    def a_comma(self, world: World, by: User) -> Treatment:
        return written_by(world, by, "Corrected, words.")

    def test_who_wrote_the_urgent_words_cannot_approve_a_later_comma(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        self.a_comma(world, world.author)
        with pytest.raises(refusals.Contributed, match="writer has worked on this text"):
            submit(copy=world.baclofen, reviewer=writer, by=world.author, at=NOW)

    def test_nor_can_who_published_them(self, world: World, urgent: Edition) -> None:
        world.publisher.groups.add(Group.objects.get(name="Clinical reviewer"))
        self.a_comma(world, world.author)
        with pytest.raises(refusals.Contributed, match="Test Publisher has worked"):
            submit(copy=world.baclofen, reviewer=world.publisher, by=world.author, at=NOW)

    def test_going_back_and_forth_clears_nobodys_hands(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        first = Edition.objects.get(slug="baclofen", number=1)
        restore_edition(edition=first, by=world.author, at=NOW)
        restore_edition(edition=urgent, by=world.author, at=NOW)
        self.a_comma(world, world.author)
        with pytest.raises(refusals.Contributed, match="writer has worked on this text"):
            submit(copy=world.baclofen, reviewer=writer, by=world.author, at=NOW)

    def test_an_approval_by_such_hands_does_not_publish(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        self.a_comma(world, world.author)
        review = submit(copy=world.baclofen, reviewer=world.reviewer, by=world.author, at=NOW)
        approve(review=review, by=world.reviewer, at=NOW)
        Review.objects.update(reviewer=writer, decided_by=writer)
        with pytest.raises(NotApproved):
            world.publish(world.baclofen, approved=False)

    def test_the_urgent_words_are_part_of_what_is_reviewed(
        self, world: World, urgent: Edition
    ) -> None:
        draft = self.a_comma(world, world.author)
        seen = seen_at(draft, at=NOW)
        assert (seen.seconded.number, seen.live.number) == (1, 2)
        review = submit(copy=draft, reviewer=world.reviewer, by=world.author, at=NOW)
        assert review.live_digest == seen.seconded.digest

    def test_a_spelling_fix_on_top_still_needs_a_clinical_reviewer(
        self, world: World, urgent: Edition
    ) -> None:
        draft = Treatment.objects.get(pk=world.baclofen.pk)
        assert eyes_needed(seen_at(draft, at=NOW), assemble(draft)) is Eyes.CLINICAL

    def test_undoing_it_needs_a_clinical_reviewer_who_did_not_undo_it(
        self, world: World, urgent: Edition, second_reviewer: User
    ) -> None:
        second_reviewer.groups.add(Group.objects.get(name="Author"))
        undoing = User.objects.get(pk=second_reviewer.pk)
        first = Edition.objects.get(slug="baclofen", number=1)
        restore_edition(edition=first, by=undoing, at=NOW)
        editor = member_of("editor", "Editor")
        with pytest.raises(refusals.NotQualified, match="needs a clinical reviewer"):
            submit(copy=world.baclofen, reviewer=editor, by=undoing, at=NOW)
        with pytest.raises(refusals.Contributed):
            submit(copy=world.baclofen, reviewer=undoing, by=undoing, at=NOW)

    def test_an_ordinary_edition_discharges_the_debt(self, world: World, urgent: Edition) -> None:
        draft = self.a_comma(world, world.author)
        world.publish(draft)
        assert awaited() == []
        seen = seen_at(draft, at=NOW)
        assert (seen.seconded.number, seen.live.number, seen.owed) == (3, 3, ())
        assert live().review_state == ReviewState.PARTLY

    def test_until_a_scheduled_edition_is_live_it_is_owed(
        self, world: World, urgent: Edition
    ) -> None:
        later = NOW + timedelta(days=40_000)
        world.publish(self.a_comma(world, world.author), at=later)
        assert awaited() == [urgent]
        assert not Edition.objects.awaiting_second_eyes(at=later).exists()

    def test_a_second_urgent_correction_leaves_one_debt_for_both(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        again = urgently(self.a_comma(world, world.author), world.publisher)
        assert awaited() == [again]
        seen = seen_at(world.baclofen, at=NOW)
        assert (seen.seconded.number, set(seen.owed)) == (1, {urgent.digest, again.digest})
        assert writer in contributors_since(world.baclofen, seen=seen)

    def test_the_right_to_publish_is_no_way_around(self, world: World, urgent: Edition) -> None:
        draft = self.a_comma(world, world.author)
        with pytest.raises(NotApproved):
            publish(
                copy=draft,
                change_kind="minor",
                note="A comma.",
                shown_digest=assemble(draft).digest,
                by=world.publisher,
                at=NOW,
            )
