"""How long feedback is kept: deleted by a command, and never shown after, whatever ran."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.desk.addresses import change_page
from tests.feedback.asking import left
from tests.pages.markup import page_of
from tests.universe import World
from treatments.feedback.models import FeedbackMessage

OLD, RECENT = "What was said long ago.", "What was said lately."


@pytest.fixture
def both(world: World, settings) -> None:
    """One message whose days are over, and one whose are not."""
    settings.FEEDBACK_DAYS = 30
    now = timezone.now()
    left(RECENT, at=now - timedelta(days=30, minutes=-1))
    old = left(OLD, at=now)
    FeedbackMessage.objects.filter(pk=old.pk).update(received_at=now - timedelta(days=30))


def test_the_command_deletes_what_is_older_than_the_setting(both: None) -> None:
    said = StringIO()
    call_command("forget_feedback", stdout=said)
    assert said.getvalue() == "Messages deleted: 1. Kept: 1, each for 30 days.\n"
    assert [one.words for one in FeedbackMessage.objects.all()] == [RECENT]


def test_the_first_start_and_every_other_forgets_too(both: None) -> None:
    call_command("prepare", stdout=StringIO())
    assert [one.words for one in FeedbackMessage.objects.all()] == [RECENT]


def test_nothing_older_is_shown_anywhere_though_it_is_still_there(
    both: None, world: World, admin_client: Client
) -> None:
    old = FeedbackMessage.objects.get(words=OLD)
    lists = reverse("admin:treatments_feedbackmessage_changelist")
    for address in ("/admin/", f"{lists}?is=all", change_page(world.baclofen)):
        page = admin_client.get(address).content.decode()
        assert RECENT in page, address
        assert OLD not in page, address
    assert OLD not in admin_client.get(f"{lists}?is=all&q=long+ago").content.decode()
    report = page_of(admin_client.get(reverse("admin:report", args=["found-useful"])))
    (row,) = [e for e in report.all("tr") if "/treatments/baclofen/" in report.words(e)]
    assert report.words(row) == "/treatments/baclofen/ Baclofen 0 0 0 1 1"
    for name in ("change", "delete", "history"):
        address = reverse(f"admin:treatments_feedbackmessage_{name}", args=[old.pk])
        assert OLD not in admin_client.get(address, follow=True).content.decode()
    settle = reverse("admin:treatments_feedbackmessage_change", args=[old.pk])
    assert admin_client.get(settle).status_code == 404
    assert FeedbackMessage.objects.filter(pk=old.pk).exists()


def test_readers_are_told_the_days_that_are_enforced(world: World, settings, as_patient) -> None:
    settings.FEEDBACK_DAYS = 30
    for address in ("/privacy/", "/feedback/", "/feedback/thanks/"):
        assert "We keep it for 30 days" in page_of(as_patient(address)).text
    settings.FEEDBACK_DAYS = 1
    assert "We keep it for 1 day," in page_of(as_patient("/privacy/")).text
