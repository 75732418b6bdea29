"""Second eyes on an urgent correction: by somebody else, afterwards, or by the next edition."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, User

from tests.publishing.conftest import member_of
from tests.publishing.urgently import URGENT, approved, awaited, live, urgently, written_by
from tests.universe import NOW, World
from treatments.editions.models import Edition, Release, ReleaseKind, ReviewState
from treatments.publishing.urgent import return_afterwards
from treatments.review import refusals
from treatments.review.models import Review
from treatments.review.people import contributors_since
from treatments.review.seen import seen_at


class TestApproving:
    def test_a_second_person_approves_what_readers_see(self, world: World, urgent: Edition) -> None:
        line = approved(world, world.reviewer, qualification="as stated", note="Right.")
        assert (line.kind, line.edition, line.recorded_by) == (
            ReleaseKind.APPROVED_AFTERWARDS,
            urgent,
            "Test Reviewer",
        )
        assert awaited() == []

    def test_readers_are_then_told_what_an_ordinary_approval_would_have_told_them(
        self, world: World, urgent: Edition
    ) -> None:
        assert live().review_state == ReviewState.URGENT
        approved(world, world.reviewer)
        assert live().review_state == ReviewState.PARTLY
        assert live() == urgent

    def test_who_read_the_whole_page_makes_it_reviewed(self, world: World, urgent: Edition) -> None:
        approved(world, world.reviewer, whole_page=True)
        assert (live().review_state, live().last_reviewed) == (
            ReviewState.REVIEWED,
            date(2026, 3, 3),
        )

    def test_a_page_that_was_reviewed_before_is_reviewed_again(self, world: World) -> None:
        world.approve(world.reword_a_benefit(world.baclofen, "Reviewed."), whole_page=True)
        world.publish(world.baclofen, approved=False)
        urgently(world.reword_a_benefit(world.baclofen, URGENT), world.publisher)
        approved(world, world.reviewer)
        assert live().review_state == ReviewState.REVIEWED

    def test_it_is_kept_among_the_reviews(self, world: World, urgent: Edition) -> None:
        approved(world, world.reviewer, qualification="as stated", note="Right.")
        review = Review.objects.get()
        assert (review.afterwards, review.decision, review.eyes) == (True, "approved", "clinical")
        assert (review.decided_by, review.qualification, review.note) == (
            world.reviewer,
            "as stated",
            "Right.",
        )
        assert (review.submitted_by, review.digest) == (world.publisher, urgent.digest)

    def test_what_followed_an_approved_correction_is_held_against_it(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        approved(world, world.reviewer)
        seen = seen_at(world.baclofen, at=NOW)
        assert (seen.seconded, seen.live, seen.owed) == (urgent, urgent, ())
        assert writer not in contributors_since(world.baclofen, seen=seen)

    def test_a_later_hand_in_the_draft_is_no_hand_in_the_correction(
        self, world: World, urgent: Edition, second_reviewer: User
    ) -> None:
        second_reviewer.groups.add(Group.objects.get(name="Author"))
        written_by(world, User.objects.get(pk=second_reviewer.pk), "Written since.")
        approved(world, second_reviewer)
        assert awaited() == []


class TestWhoMayNot:
    def test_who_wrote_it(self, world: World, urgent: Edition, writer: User) -> None:
        with pytest.raises(refusals.HandInIt, match="writer wrote this urgent correction"):
            approved(world, writer)
        assert awaited() == [urgent]

    def test_who_published_it(self, world: World, urgent: Edition) -> None:
        world.publisher.groups.add(Group.objects.get(name="Clinical reviewer"))
        with pytest.raises(refusals.HandInIt, match="Test Publisher wrote"):
            approved(world, world.publisher)

    def test_who_has_not_the_right_the_change_needs(self, world: World, urgent: Edition) -> None:
        with pytest.raises(refusals.NotQualified, match="needs a clinical reviewer"):
            approved(world, member_of("editor", "Editor"))

    def test_a_superuser_is_no_exception(self, world: World, urgent: Edition) -> None:
        with pytest.raises(refusals.NotQualified):
            approved(world, member_of("root", superuser=True))

    def test_a_superuser_who_published_it_is_no_exception_either(self, world: World) -> None:
        root = member_of("root", "Clinical reviewer", superuser=True)
        urgently(world.reword_a_benefit(world.baclofen, URGENT), root)
        with pytest.raises(refusals.HandInIt):
            approved(world, root)

    def test_who_read_another_text(self, world: World, urgent: Edition) -> None:
        with pytest.raises(refusals.AnotherCorrection):
            approved(world, world.reviewer, shown_digest="0" * 64)

    def test_nobody_where_nothing_is_owed(self, world: World, second_reviewer: User) -> None:
        with pytest.raises(refusals.NothingOwed):
            approved(world, world.reviewer)

    def test_nobody_a_second_time(
        self, world: World, urgent: Edition, second_reviewer: User
    ) -> None:
        approved(world, world.reviewer)
        with pytest.raises(refusals.NothingOwed):
            approved(world, second_reviewer)
        assert Release.objects.filter(kind=ReleaseKind.APPROVED_AFTERWARDS).count() == 1

    def test_who_wrote_in_the_first_of_two_urgent_corrections(
        self, world: World, urgent: Edition, writer: User
    ) -> None:
        urgently(world.reword_a_benefit(world.baclofen, "Corrected again."), world.publisher)
        with pytest.raises(refusals.HandInIt):
            approved(world, writer)


class TestReturning:
    def returned(self, world: World) -> Review:
        uid = live().document.benefits[0].uid
        return return_afterwards(
            copy=world.baclofen,
            shown_digest=live().digest,
            reasons={uid: "Still wrong."},
            by=world.reviewer,
            at=NOW,
        )

    def test_it_stays_owed_with_the_reasons(self, world: World, urgent: Edition) -> None:
        review = self.returned(world)
        assert [remark.text for remark in review.remarks.all()] == ["Still wrong."]
        assert awaited() == [urgent]
        assert live().review_state == ReviewState.URGENT

    def test_a_reason_is_owed(self, world: World, urgent: Edition) -> None:
        with pytest.raises(refusals.ReasonsMissing):
            return_afterwards(
                copy=world.baclofen,
                shown_digest=urgent.digest,
                reasons={},
                by=world.reviewer,
                at=NOW,
            )

    def test_nobody_else_can_be_found_to_approve_it_instead(
        self, world: World, urgent: Edition, second_reviewer: User
    ) -> None:
        self.returned(world)
        with pytest.raises(refusals.ReturnedAlready, match="Test Reviewer returned this"):
            approved(world, second_reviewer)
        assert awaited() == [urgent]

    def test_who_returned_it_may_think_again(self, world: World, urgent: Edition) -> None:
        self.returned(world)
        approved(world, world.reviewer)
        assert awaited() == []

    def test_a_corrected_edition_settles_it(self, world: World, urgent: Edition) -> None:
        self.returned(world)
        world.publish(world.reword_a_benefit(world.baclofen, "Right at last."))
        assert awaited() == []
