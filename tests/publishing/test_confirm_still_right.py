"""“Still right, no change”: moves the dates of a review, and no word of the text."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User

from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Source, Treatment
from treatments.editions.models import Edition, Release, ReleaseKind, ReviewState
from treatments.publishing import refusals
from treatments.publishing.actions import withdraw
from treatments.publishing.reviewing import confirm_still_right
from treatments.publishing.urgent import publish_urgently

LATER = NOW + timedelta(days=1)


def live(at: datetime = LATER) -> Any:
    return Edition.objects.live(at=at).get(slug="baclofen")


def confirm(world: World, **how: Any) -> Release:
    """The reviewer says of baclofen that it is still right."""
    return confirm_still_right(
        **{
            "copy": world.baclofen,
            "shown_digest": Edition.objects.filter(slug="baclofen").latest("number").digest,
            "sources_checked": ["leaflet"],
            "by": world.reviewer,
            "at": NOW,
            **how,
        }
    )


def refused(refusal: type[refusals.Refused], world: World, **how: Any) -> str:
    """Refused with a sentence, and nothing was written."""
    lines = Release.objects.count()
    with pytest.raises(refusal) as caught:
        confirm(world, **how)
    assert Release.objects.count() == lines
    assert Source.objects.get(slug="leaflet").accessed_on is None
    return str(caught.value)


def clinical(user: User) -> User:
    """The same person, now also a clinical reviewer."""
    user.groups.add(Group.objects.get(name="Clinical reviewer"))
    return user


def test_the_dates_move_and_the_text_does_not(world: World) -> None:
    before, editions = live(), Edition.objects.count()
    confirm(world)
    after = live()
    assert (after.pk, after.digest, Edition.objects.count()) == (before.pk, before.digest, editions)
    assert (before.review_state, before.last_reviewed) == (ReviewState.IMPORTED, None)
    assert after.review_state == ReviewState.REVIEWED
    assert (after.last_reviewed, after.next_review) == (date(2026, 3, 3), date(2029, 3, 3))


def test_until_then_readers_are_told_what_was_so_until_then(world: World) -> None:
    confirm(world)
    assert live(NOW - timedelta(microseconds=1)).last_reviewed is None
    assert live(NOW).last_reviewed == date(2026, 3, 3)


def test_the_line_says_who_as_what_and_keeps_a_note_for_staff(world: World) -> None:
    line = confirm(world, qualification="as they  state it", note="Looked at both guidelines.")
    assert line.kind == ReleaseKind.REVIEWED
    assert (line.recorded_by, line.recorded_as) == ("Test Reviewer", "as they state it")
    assert line.note == "Looked at both guidelines."
    assert line.explanation == (
        "The whole text was read again, and its sources were looked at again. Nothing was changed."
    )


def test_the_next_review_follows_the_interval_of_the_treatment(world: World) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(review_interval=6)
    assert confirm(world).next_review == date(2026, 9, 3)


def test_the_day_is_london_s(world: World) -> None:
    half_past_midnight = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert confirm(world, at=half_past_midnight).last_reviewed == date(2026, 7, 1)


def test_its_sources_were_looked_at_that_day(world: World) -> None:
    confirm(world)
    assert Source.objects.get(slug="leaflet").accessed_on == date(2026, 3, 3)


def test_a_source_that_is_not_ticked_is_named(world: World) -> None:
    said = refused(refusals.SourcesNotChecked, world, sources_checked=[])
    assert "“Treatment options for dystonia”" in said


def test_an_edition_that_went_live_meanwhile_is_another_text(world: World) -> None:
    shown = live().digest
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen)
    said = refused(refusals.LiveTextHasMoved, world, shown_digest=shown, at=LATER)
    assert "read the text as it is now" in said


def test_a_draft_changes_nothing_about_what_readers_see(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    confirm(world)
    assert live().last_reviewed == date(2026, 3, 3)


def test_what_readers_do_not_see_cannot_be_right(world: World) -> None:
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    refused(refusals.NothingToConfirm, world)
    refused(refusals.NothingToConfirm, world, copy=world.botulinum_toxin)


@pytest.mark.parametrize("group", ["Author", "Editor", "Publisher", None])
def test_it_takes_a_clinical_reviewer_and_a_superuser_is_none(
    world: World, group: str | None
) -> None:
    somebody = User.objects.create_user("somebody", is_superuser=group is None)
    somebody.groups.set(Group.objects.filter(name=group))
    assert "a clinical reviewer" in refused(refusals.MayNotConfirm, world, by=somebody)


def test_whoever_wrote_what_readers_see_cannot_say_it_even_as_a_superuser(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen)
    User.objects.filter(pk=world.author.pk).update(is_superuser=True)
    said = refused(refusals.WroteItThemselves, world, by=clinical(world.author), at=LATER)
    assert said.startswith("Test Author worked on edition 2")


def test_whoever_wrote_an_older_edition_may(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen)
    document = live().document
    world.reword_a_benefit(world.baclofen, BACLOFEN.benefits[0].text)  # and back again
    last = world.baclofen.contributions.order_by("-version").first()
    last.by = world.publisher
    last.save()
    world.publish(world.baclofen)
    assert live().digest != document.digest
    confirm(world, by=clinical(world.author), at=LATER)
    assert live().last_reviewed == date(2026, 3, 4)


def test_whoever_approved_it_may(world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."))
    confirm(world, at=LATER)
    assert live().review_state == ReviewState.REVIEWED


def test_whoever_only_works_on_the_draft_may(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    confirm(world, by=clinical(world.author))
    assert live().last_reviewed == date(2026, 3, 3)


def test_once_a_day_is_enough(world: World) -> None:
    confirm(world)
    lines = Release.objects.count()
    with pytest.raises(refusals.ReviewedToday):
        confirm(world, at=NOW + timedelta(hours=1))
    assert Release.objects.count() == lines
    assert confirm(world, at=LATER).last_reviewed == date(2026, 3, 4)


def test_while_another_edition_is_to_come_its_dates_would_be_lost(world: World) -> None:
    world.publish(
        world.reword_a_benefit(world.baclofen, "Can help."), at=NOW + timedelta(days=30_000)
    )
    said = refused(refusals.AnotherIsComing, world, shown_digest=live().digest)
    assert said.startswith("Edition 2 is scheduled")


def test_a_withdrawal_to_come_does_not_stop_it(world: World) -> None:
    far = NOW + timedelta(days=30_000)
    withdraw(copy=world.baclofen, explanation="Out of use.", by=world.publisher, at=far)
    confirm(world)
    assert live().last_reviewed == date(2026, 3, 3)


def test_a_later_edition_keeps_the_dates_of_the_review(world: World) -> None:
    confirm(world)
    world.publish(world.reword_a_benefit(world.baclofen, "Can help."), at=LATER)
    assert live().number == 2
    assert (live().review_state, live().last_reviewed) == (ReviewState.REVIEWED, date(2026, 3, 3))


def test_a_source_that_left_the_working_copy_does_not_stop_it(world: World) -> None:
    Source.objects.filter(slug="leaflet").update(slug="renamed")
    assert confirm(world).last_reviewed == date(2026, 3, 3)


def test_an_urgent_correction_that_nobody_has_read_was_never_right(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "Take it with food.")
    draft = Treatment.objects.get(pk=world.baclofen.pk)
    publish_urgently(
        copy=draft,
        note="Corrected.",
        reason="It was wrong.",
        shown_digest=assemble(draft).digest,
        by=world.publisher,
        at=NOW,
    )
    sentence = refused(refusals.NotReadYet, world, at=LATER)
    assert "“Read the urgent correction”" in sentence
