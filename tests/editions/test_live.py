"""Live is a question with a time in it, never a flag."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.universe import NOW, PUBLISHED, WITHDRAWN, World
from treatments.editions import vocabulary
from treatments.editions.models import Edition, Release, ReleaseKind, ReleaseLog, ReviewState

SECOND = timedelta(seconds=1)


def live_slugs(at) -> set[str]:
    return set(Edition.objects.live(at=at).treatments().values_list("slug", flat=True))


def test_nothing_is_live_before_its_second(world: World) -> None:
    assert live_slugs(PUBLISHED - SECOND) == set()


def test_everything_published_is_live_on_its_second(world: World) -> None:
    assert live_slugs(PUBLISHED) == {
        "muscle-relaxants",
        "baclofen",
        "physiotherapy",
        "deep-brain-stimulation",
    }


def test_a_withdrawn_treatment_is_not_live_from_its_second_on(world: World) -> None:
    assert "deep-brain-stimulation" in live_slugs(WITHDRAWN - SECOND)
    assert "deep-brain-stimulation" not in live_slugs(WITHDRAWN)


def test_a_live_edition_carries_the_facts_of_the_line_that_published_it(world: World) -> None:
    edition = Edition.objects.live(at=NOW).get(slug="baclofen")
    assert edition.live_since == PUBLISHED
    assert edition.review_state == ReviewState.IMPORTED
    assert edition.last_reviewed is None


def test_an_edition_released_twice_is_live_once_with_its_latest_facts(world: World) -> None:
    edition = Edition.objects.get(slug="baclofen")
    with transaction.atomic():
        ReleaseLog.lock().append(
            by="Test Publisher",
            at=NOW,
            content_id=edition.content_id,
            language=edition.language,
            kind=ReleaseKind.LIVE,
            edition=edition,
            review_state=ReviewState.REVIEWED,
        )
    (found,) = Edition.objects.live(at=NOW).filter(slug="baclofen")
    assert (found.live_since, found.review_state) == (NOW, ReviewState.REVIEWED)


def test_a_scheduled_edition_waits_and_a_cancelled_one_never_comes(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=NOW + timedelta(days=1))
    tomorrow = NOW + timedelta(days=1)
    assert Edition.objects.live(at=tomorrow - SECOND).get(slug="baclofen").number == 1
    assert Edition.objects.live(at=tomorrow).get(slug="baclofen").number == 2
    scheduled = Release.objects.get(effective_at=tomorrow)
    with transaction.atomic():
        ReleaseLog.lock().append(
            by="Test Publisher",
            at=NOW,
            content_id=scheduled.content_id,
            language=scheduled.language,
            kind=ReleaseKind.CANCELLED,
            cancels=scheduled,
        )
    assert Edition.objects.live(at=tomorrow).get(slug="baclofen").number == 1


def test_of_two_lines_on_the_same_second_the_later_in_sequence_wins(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.publish(world.baclofen, at=PUBLISHED)
    assert Edition.objects.live(at=PUBLISHED).get(slug="baclofen").number == 2


def test_editions_are_found_by_what_they_mention(world: World) -> None:
    live = Edition.objects.live(at=NOW)
    assert {e.slug for e in live.with_effect("drowsiness")} == {"baclofen", "muscle-relaxants"}
    assert {e.slug for e in live.for_dystonia_type("generalised")} == {"baclofen"}
    assert {e.slug for e in live.of_kind("therapy")} == {"physiotherapy"}


def test_a_word_that_two_editions_spell_differently_is_shown_as_the_latest_says(
    world: World,
) -> None:
    effect = world.baclofen.side_effects.get(effect__slug="drowsiness").effect
    effect.name = "feeling drowsy"
    effect.save()
    world.publish(world.baclofen)
    names = {word.slug: word.name for word in vocabulary.effects(at=NOW)}
    assert names["drowsiness"] == "feeling drowsy"
    older = Edition.objects.live(at=NOW).get(slug="muscle-relaxants").document
    assert {word.name for word in older.effects} == {"drowsiness", "dizziness"}


def test_the_log_counts_without_gaps_in_the_order_of_commits(world: World) -> None:
    sequences = list(Release.objects.order_by("pk").values_list("sequence", flat=True))
    assert sequences == list(range(1, len(sequences) + 1))


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "live", "review_state": "unreviewed"},
        {"kind": "withdrawn"},
        {"kind": "redirect"},
        {"kind": "cancelled"},
    ],
)
def test_the_database_refuses_a_line_that_lacks_what_its_kind_needs(world: World, facts) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ReleaseLog.lock().append(
            by="x", content_id=world.baclofen.content_id, language="en-GB", **facts
        )
