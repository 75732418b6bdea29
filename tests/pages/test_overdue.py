"""What patients are told of a review that was due and has not been made."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.publishing.reviewing import confirm_still_right

TOLD = datetime(2026, 10, 3, 23, 0, tzinfo=UTC)  # midnight in London, 30 days after 3 September
BEFORE = TOLD - timedelta(seconds=1)
ON_ITS_PAGE = "This page was due for review on 3 September 2026 and has not been reviewed since."
TOGETHER = "Due for review, and not reviewed since: Baclofen, due 3 September 2026."


@pytest.fixture
def at(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Set the clock. Baclofen was reviewed on 3 March, for six months."""
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm(world, NOW)
    return lambda when: monkeypatch.setattr("django.utils.timezone.now", lambda: when)


def confirm(world: World, when: datetime) -> None:
    shown = Edition.objects.get(slug="baclofen").digest
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=shown,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=when,
    )


def test_until_the_days_of_grace_are_over_the_page_says_when_it_is_due(
    at: Callable[[datetime], None], as_patient: Callable[[str], Any]
) -> None:
    at(BEFORE)
    page = page_of(as_patient("/treatments/baclofen/"))
    assert "Last reviewed 3 March 2026. Next review due 3 September 2026." in page.text
    assert "has not been reviewed since" not in page.text


def test_then_it_says_so_in_the_place_of_the_date(
    at: Callable[[datetime], None], as_patient: Callable[[str], Any]
) -> None:
    at(TOLD)
    page = page_of(as_patient("/treatments/baclofen/"))
    assert f"Last reviewed 3 March 2026. {ON_ITS_PAGE}" in page.text
    assert "Next review due" not in page.text


@pytest.mark.parametrize("address", ["/", "/compare/all/", "/side-effects/drowsiness/"])
def test_where_several_stand_together_it_is_named(
    at: Callable[[datetime], None], as_patient: Callable[[str], Any], address: str
) -> None:
    at(BEFORE)
    assert "not reviewed since" not in page_of(as_patient(address)).text
    at(TOLD)
    assert TOGETHER in page_of(as_patient(address)).text


def test_the_page_about_the_site_says_it_of_the_edition(
    at: Callable[[datetime], None], as_patient: Callable[[str], Any]
) -> None:
    at(TOLD)
    text = page_of(as_patient("/about/")).text
    assert "due for review on 3 September 2026 and not reviewed since" in text


def test_a_page_of_a_past_day_does_not_say_it(
    at: Callable[[datetime], None], as_patient: Callable[[str], Any]
) -> None:
    at(TOLD + timedelta(days=9))
    page = page_of(as_patient("/treatments/baclofen/on/2026-10-05/"))
    assert "This is what we said on 5 October 2026" in page.text
    assert "has not been reviewed since" not in page.text


def test_a_review_ends_it_and_stands_among_what_changed(
    at: Callable[[datetime], None], world: World, as_patient: Callable[[str], Any]
) -> None:
    confirm(world, TOLD)
    at(TOLD)
    page = page_of(as_patient("/treatments/baclofen/"))
    assert "Last reviewed 4 October 2026. Next review due 4 April 2027." in page.text
    changes = page_of(as_patient("/treatments/baclofen/changes/"))
    assert [words for level, words in changes.headings if level == 2] == [
        "Reviewed, no change",
        "Reviewed, no change",
        "Edition 1",
    ]
    assert (
        "On 4 October 2026. The whole text was read again, and its sources were looked at again. "
        "Nothing was changed."
    ) in changes.text
