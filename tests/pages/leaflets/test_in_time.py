"""A leaflet is never older than what readers see: kept copies end with the release."""

from datetime import timedelta
from unittest import mock

from django.test import Client
from django.utils import timezone

from tests.draft_guard import draft_guard
from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.publishing.actions import withdraw
from treatments.publishing.reviewing import confirm_still_right

PDF = "/leaflets/baclofen.pdf"


def asked(at, **headers: str):
    with mock.patch.object(timezone, "now", return_value=at), draft_guard():
        return Client().get(PDF, headers=headers)


def test_at_the_second_of_a_scheduled_release_it_is_the_new_edition(world: World) -> None:
    later = NOW + timedelta(days=3)
    world.reword_a_benefit(world.baclofen, "Daily doses have been shown to help.")
    with mock.patch.object(timezone, "now", return_value=NOW):
        world.approve(world.baclofen)
        world.publish(world.baclofen, approved=False, at=later)
    before = asked(later - timedelta(seconds=1))
    assert "edition-1" in before["Content-Disposition"]
    after = asked(later, if_none_match=before["ETag"])
    assert after.status_code == 200
    assert "edition-2" in after["Content-Disposition"]
    assert after.content != before.content


def test_after_a_withdrawal_it_is_the_reason_also_for_who_has_a_copy(world: World) -> None:
    etag = asked(NOW)["ETag"]
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    response = asked(NOW, if_none_match=etag)
    assert response.status_code == 200
    assert "text/html" in response["Content-Type"]
    assert b"Being checked." in response.content


def test_who_prints_is_told_that_a_review_is_overdue(world: World) -> None:
    world.baclofen.review_interval = 6
    world.baclofen.save()
    confirm_still_right(
        copy=world.baclofen,
        shown_digest=Edition.objects.get(slug="baclofen").digest,
        sources_checked=["leaflet"],
        by=world.reviewer,
        at=NOW,
    )
    before = asked(NOW)
    overdue = asked(NOW + timedelta(days=300), if_none_match=before["ETag"])
    assert overdue.status_code == 200
    assert overdue["ETag"] != before["ETag"]
