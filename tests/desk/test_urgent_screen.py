"""The screen to publish an urgent safety correction: a step of its own, with a plain warning."""

import pytest
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition

STEP = "Publish as an urgent safety correction…"


def page(client: Client, copy: Treatment, name: str = "urgent") -> str:
    return client.get(screen(name, copy)).content.decode()


def editions(copy: Treatment) -> list[Edition]:
    return list(Edition.objects.filter(content_id=copy.content_id).order_by("number"))


def test_it_says_what_it_means_before_it_is_done(
    changed: Treatment, publisher_client: Client
) -> None:
    shown = page(publisher_client, changed)
    assert "Everything below goes live at once, on your word alone." in shown
    assert "“corrected urgently, not yet read by a second person”" in shown
    assert "has to read it within 7 days" in shown
    assert "You cannot give that approval yourself, now or later." in shown
    assert '<span class="mark">added:</span> <ins>can</ins>' in shown
    assert screen("correct", changed) in shown
    assert len(editions(changed)) == 1


def test_the_number_of_days_is_a_setting(
    changed: Treatment, publisher_client: Client, settings
) -> None:
    settings.SECOND_EYES_DAYS = 1
    assert "has to read it within 1 day." in page(publisher_client, changed)


def test_once_published_it_is_live_and_says_that_second_eyes_are_owed(
    changed: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("urgent", changed))
    form.fill(note="A dose was wrong.", reason="A reader could come to harm.")
    answer = form.press(publisher_client)
    assert answer["Location"] == change_page(changed)
    urgent = editions(changed)[1]
    assert (urgent.change_kind, urgent.urgent_reason) == (
        "correction",
        "A reader could come to harm.",
    )
    shown = publisher_client.get(answer["Location"]).content.decode()
    assert "Published edition 2 urgently. Second eyes are owed." in shown
    assert "Urgent correction awaiting second eyes</h2>" in shown
    assert "“A reader could come to harm.”" in shown


@pytest.mark.parametrize("missing", ["note", "reason"])
def test_both_sentences_are_owed_and_what_was_typed_is_kept(
    changed: Treatment, publisher_client: Client, missing: str
) -> None:
    form = open_form(publisher_client, screen("urgent", changed))
    form.fill(**({"note": "Typed.", "reason": "Typed."} | {missing: " "}))
    answer = form.press(publisher_client)
    assert "There is a problem" in answer.content.decode()
    kept = form_on(answer).values
    assert "Typed." in (kept["note"], kept["reason"])
    assert len(editions(changed)) == 1


def test_a_text_that_moved_meanwhile_is_not_published_unseen(
    world: World, changed: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("urgent", changed))
    world.reword_a_benefit(changed, "Written meanwhile.")
    answer = form.fill(note="Wrong.", reason="Harm.").press(publisher_client)
    shown = answer.content.decode()
    assert "Nothing was published: read what has changed" in shown
    assert "Written meanwhile." in shown
    assert len(editions(changed)) == 1
    assert form_on(answer).press(publisher_client).status_code == 302


def test_a_finding_that_must_be_put_right_leaves_no_button(
    world: World, publisher_client: Client
) -> None:
    copy = world.reword_a_benefit(world.baclofen, "You should take baclofen.")
    shown = page(publisher_client, copy)
    assert "Must be put right:" in shown
    assert "urgently, now</button>" not in shown


def test_the_publish_screen_leads_there_and_the_change_page_does_not(
    changed: Treatment, publisher_client: Client
) -> None:
    there = screen("urgent", changed)
    assert f'<a href="{there}">{STEP}</a>' in page(publisher_client, changed, "publish")
    assert there not in publisher_client.get(change_page(changed)).content.decode()


def test_an_approved_text_needs_no_urgency(
    world: World, approved: Treatment, publisher_client: Client
) -> None:
    assert STEP not in page(publisher_client, approved, "publish")
    assert "This text is approved already." in page(publisher_client, approved)


def test_what_readers_do_not_see_is_not_offered(world: World, publisher_client: Client) -> None:
    assert STEP not in page(publisher_client, world.botulinum_toxin, "publish")
    shown = page(publisher_client, world.botulinum_toxin)
    assert "nothing of it to correct urgently" in shown
    assert "<textarea" not in shown


def test_an_author_may_not_open_it(changed: Treatment, author_client: Client) -> None:
    assert author_client.get(screen("urgent", changed)).status_code == 403
    assert author_client.post(screen("urgent", changed)).status_code == 403
