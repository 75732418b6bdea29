"""What readers are told about review when an edition goes live."""

from datetime import date

import pytest

from tests.universe import NOW, World
from treatments.editions.models import Edition, ReviewState
from treatments.publishing.months import months_after


def live(world: World) -> Edition:
    return Edition.objects.live(at=NOW).get(slug="baclofen")


def test_an_approved_change_to_an_import_does_not_make_the_page_reviewed(world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."))
    assert live(world).review_state == ReviewState.PARTLY
    assert live(world).last_reviewed is None


def test_a_reviewer_who_read_the_whole_page_makes_it_reviewed_with_dates(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.approve(world.baclofen, whole_page=True)
    world.publish(world.baclofen, approved=False)
    assert live(world).review_state == ReviewState.REVIEWED
    assert live(world).last_reviewed == date(2026, 3, 3)
    assert live(world).next_review == date(2029, 3, 3)


def test_a_later_change_leaves_the_dates_of_the_review(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.approve(world.baclofen, whole_page=True)
    world.publish(world.baclofen, approved=False)
    world.publish(world.reword_a_benefit(world.baclofen, "May help a few people."))
    assert live(world).number == 3
    assert live(world).review_state == ReviewState.REVIEWED
    assert live(world).last_reviewed == date(2026, 3, 3)


def test_an_edition_keeps_who_approved_it_and_as_what(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    world.approve(world.baclofen, qualification="as they state it themselves")
    edition = world.publish(world.baclofen, approved=False)
    assert (edition.approved_by, edition.approved_as) == (
        "Test Reviewer",
        "as they state it themselves",
    )


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 3), 36, date(2029, 3, 3)),
    ],
)
def test_months_are_counted_as_a_calendar_does(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected
