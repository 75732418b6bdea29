"""Overdue: from which moment on readers are told that a review has not been made."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pytest_django import Settings

from tests.universe import NOW, World
from treatments.editions.models import Edition, Release
from treatments.publishing.reviewing import confirm_still_right

# Reviewed on 3 March 2026 for six months: due on 3 September, and told after 30 days more.
DUE = date(2026, 9, 3)
TOLD = datetime(2026, 10, 3, 23, 0, tzinfo=UTC)  # midnight in London, in summer
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def reviewed(world: World) -> World:
    """Baclofen was reviewed, and is to be reviewed again every six months."""
    world.baclofen.review_interval = 6
    world.baclofen.save()
    _confirm(world, at=NOW)
    return world


def _confirm(world: World, *, at: datetime) -> None:
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=_live(at).digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=at,
    )


def _live(at: datetime) -> Any:
    return Edition.objects.live(at=at).get(slug="baclofen")


def test_it_is_told_from_the_first_moment_of_the_day_in_london(reviewed: World) -> None:
    assert _live(TOLD - MOMENT).next_review == DUE
    assert _live(TOLD - MOMENT).overdue_since is None
    assert _live(TOLD).overdue_since == DUE


def test_the_days_of_grace_are_a_setting(reviewed: World, settings: Settings) -> None:
    settings.REVIEW_GRACE_DAYS = 0
    the_day_after = datetime(2026, 9, 3, 23, 0, tzinfo=UTC)
    assert _live(the_day_after - MOMENT).overdue_since is None
    assert _live(the_day_after).overdue_since == DUE


def test_a_review_ends_it_and_the_text_is_the_same(reviewed: World) -> None:
    before = _live(TOLD).digest
    _confirm(reviewed, at=TOLD)
    assert _live(TOLD).overdue_since is None
    assert _live(TOLD).next_review == date(2027, 4, 4)
    assert _live(TOLD).digest == before


def test_what_was_never_reviewed_has_no_day_to_be_late_for(world: World) -> None:
    assert _live(NOW + timedelta(days=40_000)).overdue_since is None


def test_the_state_of_the_log_changes_on_that_day_without_a_line(reviewed: World) -> None:
    before = Release.objects.state(at=TOLD - MOMENT)
    assert before == Release.objects.state(at=NOW)
    assert Release.objects.state(at=TOLD) != before


def test_what_changed_tells_of_a_review_that_changed_nothing(reviewed: World) -> None:
    lines = Release.objects.told(at=NOW).of(
        content_id=reviewed.baclofen.content_id, language="en-GB"
    )
    assert [line.kind for line in lines] == ["reviewed", "live"]
