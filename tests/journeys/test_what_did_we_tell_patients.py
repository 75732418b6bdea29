"""A patient asks what the page said on 3 March; the old text is wanted back; one is forged."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.desk.addresses import screen
from tests.desk.browser import open_form
from tests.editions.test_verify_editions import tamper
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition

OLD = "Daily doses of baclofen have been shown to be effective in treating people with"
NEW = "Daily doses of baclofen can be effective."


@pytest.fixture
def it_is(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set the day of March 2026, at nine."""

    def set_clock(day: int) -> None:
        now = datetime(2026, 3, day, 9, tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    return set_clock


def test_what_did_we_tell_patients(world: World, it_is: Callable[[int], None]) -> None:
    treatment = world.baclofen
    author = Client()
    author.force_login(world.author)
    changed = datetime(2026, 3, 6, 9, tzinfo=UTC)

    # On 6 March a benefit is reworded and published.
    it_is(6)
    world.reword_a_benefit(treatment, NEW, at=changed)
    world.publish(treatment, at=changed)

    # Later a patient asks. The desk answers by date; so does a public address for that day.
    it_is(20)
    shown = author.get(screen("editions", treatment), {"on": "2026-03-03"}).content.decode()
    assert OLD in shown
    dated = Client().get("/treatments/baclofen/on/2026-03-03/").content.decode()
    assert OLD in dated
    assert NEW not in dated
    assert "noindex" in dated
    assert NEW in Client().get("/treatments/baclofen/on/2026-03-06/").content.decode()

    # The history says who and why, marks by text what differs, and readers find the note.
    history = author.get(screen("editions", treatment)).content.decode()
    assert "Approved by Test Reviewer" in history
    assert '<span class="mark">removed:</span>' in history
    assert "Reworded a sentence." in Client().get("/treatments/baclofen/changes/").content.decode()

    # The old text is wanted back: into the working copy, and not to readers unread.
    form = open_form(author, f"{screen('restore', treatment)}?edition=1")
    form.press(author)
    assert Treatment.objects.get(pk=treatment.pk).benefits.get().text.startswith(OLD)
    assert NEW in Client().get("/treatments/baclofen/").content.decode()

    # Somebody with the database's password rewrites history by one letter. It is named.
    call_command("verify_editions", stdout=StringIO())
    first = Edition.objects.get(slug="baclofen", number=1)
    tamper(
        "UPDATE editions_edition SET body = replace(body, 'Daily', 'daily') WHERE id = %s",
        first.pk,
    )
    said = StringIO()
    with pytest.raises(CommandError, match="1 fault"):
        call_command("verify_editions", stderr=said)
    assert "Baclofen, edition 1: the text is not the text that was published" in said.getvalue()
