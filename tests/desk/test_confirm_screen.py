"""The “Still right…” screen: what readers see, its sources, and one of three outcomes."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import Form, form_on, open_form
from tests.editions.test_verify_editions import tamper
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Query, Source
from treatments.catalogue.restore import restore
from treatments.editions.days import today
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import withdraw

TYPED = {"qualification": "Consultant, as they state it", "note": "Read both guidelines."}
BUTTON = "Still right: no change"
BOX = "source-leaflet"


def text_of(response: Any) -> str:
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def address(world: World) -> str:
    return screen("confirm", world.baclofen)


@pytest.fixture
def form(address: str, reviewer_client: Client) -> Form:
    return open_form(reviewer_client, address).fill(**TYPED)


def reviews() -> int:
    return Release.objects.filter(kind="reviewed").count()


def kept(answer: Any, sentence: str) -> Form:
    """Refused with the sentence, nothing recorded, and what was typed is there again."""
    page = text_of(answer)
    assert "There is a problem" in page
    assert "<title>Error: " in page
    assert sentence in page
    assert reviews() == 0
    again = form_on(answer)
    assert TYPED.items() <= again.values.items()
    return again


def test_the_change_page_leads_a_reviewer_to_it(
    world: World, reviewer_client: Client, author_client: Client
) -> None:
    def leads_there(client: Client, treatment: Any) -> bool:
        page = client.get(change_page(treatment)).content.decode()
        return f'<a href="{screen("confirm", treatment)}">Still right…</a>' in page

    assert leads_there(reviewer_client, world.baclofen)
    assert not leads_there(reviewer_client, world.deep_brain_stimulation)
    assert not leads_there(reviewer_client, world.botulinum_toxin)
    assert not leads_there(author_client, world.baclofen)


def test_it_shows_what_readers_see_with_what_it_rests_on(
    world: World, reviewer_client: Client, address: str
) -> None:
    world.reword_a_benefit(world.baclofen, "Only in the draft.")
    page = text_of(reviewer_client.get(address))
    assert "Daily doses of baclofen have been shown to be effective in treating people" in page
    assert "Daily doses of Baclofen have been shown to be effective</blockquote>" in page
    assert "Only in the draft." not in page
    assert "The working copy says something else by now." in page
    assert "The whole of it was never reviewed." in page


def test_each_source_says_what_is_known_of_it_and_has_a_box(
    world: World, reviewer_client: Client, address: str
) -> None:
    newer = Source.objects.create(slug="newer", title="A newer leaflet")
    Source.objects.filter(slug="leaflet").update(
        accessed_on=NOW.date(), superseded_by=newer, text="Not needed here."
    )
    page = text_of(reviewer_client.get(address))
    assert "Last looked at on 3 March 2026." in page
    assert "Superseded by “A newer leaflet”." in page
    assert "No web address is recorded." in page
    assert BOX in open_form(reviewer_client, address).boxes


def test_it_moves_the_dates_and_says_when_the_next_review_is_due(
    world: World, form: Form, reviewer_client: Client
) -> None:
    answer = form.tick(BOX).press(reviewer_client)
    assert answer["Location"] == change_page(world.baclofen)
    assert "Reviewed, no change. The next review is due on " in text_of(
        reviewer_client.get(answer["Location"])
    )
    line = Release.objects.get(kind="reviewed")
    day = today(now=timezone.now())
    assert (line.recorded_by, line.recorded_as) == ("Test Reviewer", TYPED["qualification"])
    assert line.note == TYPED["note"]
    assert line.last_reviewed == day
    assert Source.objects.get(slug="leaflet").accessed_on == day


def test_a_source_that_was_not_looked_at_is_named_at_its_box(
    form: Form, reviewer_client: Client
) -> None:
    again = kept(form.press(reviewer_client), "Look at “Treatment options for dystonia” again")
    assert again.tick(BOX).press(reviewer_client).status_code == 302


def test_another_edition_went_live_meanwhile(
    world: World, form: Form, reviewer_client: Client
) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Now live."))
    answer = form.tick(BOX).press(reviewer_client)
    again = kept(answer, "Another edition went live after this screen was opened.")
    assert "Now live." in text_of(answer)
    assert again.values[BOX] == "on"
    assert again.press(reviewer_client).status_code == 302


def test_withdrawn_meanwhile(world: World, form: Form, reviewer_client: Client) -> None:
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher)
    answer = form.tick(BOX).press(reviewer_client)
    assert BUTTON not in text_of(answer)
    kept(answer, "there is nothing to review")


def test_too_long_a_qualification_is_refused(form: Form, reviewer_client: Client) -> None:
    answer = form.fill(qualification="x" * 201).tick(BOX).press(reviewer_client)
    assert "Keep your qualification to 200 characters." in text_of(answer)
    assert reviews() == 0


def test_whoever_wrote_it_is_told_that_somebody_else_has_to(
    world: World, author_client: Client, address: str
) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "Now live."))
    world.author.groups.add(Group.objects.get(name="Clinical reviewer"))
    page = text_of(author_client.get(address))
    assert "Test Author worked on edition 2, so someone else has to say" in page
    assert BUTTON not in page
    assert "Still right…" not in text_of(author_client.get(change_page(world.baclofen)))
    sent = {"shown_digest": Edition.objects.get(slug="baclofen", number=2).digest, BOX: "on"}
    assert "someone else has to say" in text_of(author_client.post(address, sent | TYPED))
    assert reviews() == 0


def test_a_text_that_gives_way_to_another_is_not_reviewed(
    world: World, reviewer_client: Client, address: str
) -> None:
    soon = timezone.now() + timedelta(days=9)
    world.publish(world.reword_a_benefit(world.baclofen, "Soon."), at=soon)
    page = text_of(reviewer_client.get(address))
    assert "Edition 2 is scheduled to take the place of this text." in page
    assert BUTTON not in page


def test_what_readers_never_saw_has_nothing_to_review(
    world: World, reviewer_client: Client
) -> None:
    page = text_of(reviewer_client.get(screen("confirm", world.botulinum_toxin)))
    assert "Readers do not see this text, so there is nothing to review." in page
    assert BUTTON not in page


def test_an_author_and_a_superuser_are_not_let_in(
    world: World, address: str, author_client: Client, admin_client: Client
) -> None:
    for client in (author_client, admin_client):
        assert client.get(address).status_code == 403
        assert client.post(address, {BOX: "on"}).status_code == 403
    assert reviews() == 0


def test_the_other_two_outcomes_are_linked_for_those_who_may(
    world: World, reviewer: User, reviewer_client: Client, address: str
) -> None:
    there = f'href="{screen("withdraw", world.baclofen)}"'
    page = text_of(reviewer_client.get(address))
    assert f'<a href="{change_page(world.baclofen)}">Needs changes: open its page</a>' in page
    assert there not in page
    reviewer.groups.add(Group.objects.get(name="Publisher"))
    assert there in text_of(reviewer_client.get(address))


def test_open_queries_are_read_before_the_answer(
    world: World, reviewer_client: Client, address: str
) -> None:
    Query.objects.create(question="Is this still so?", treatment=world.baclofen)
    assert "Is this still so?" in text_of(reviewer_client.get(address))


def test_a_text_that_was_tampered_with_is_said_not_shown(
    world: World, reviewer_client: Client, address: str
) -> None:
    tamper("UPDATE editions_edition SET body = '{' WHERE slug = %s", "baclofen")
    page = text_of(reviewer_client.get(address))
    assert "This edition is not as it was published." in page
    assert BUTTON not in page


def test_the_history_tells_of_it(world: World, form: Form, reviewer_client: Client) -> None:
    form.tick(BOX).press(reviewer_client)
    page = text_of(reviewer_client.get(screen("editions", world.baclofen)))
    day = today(now=timezone.now())
    assert f"Reviewed, no change: {day.day} {day:%B %Y}, " in page
    assert ", by Test Reviewer, Consultant, as they state it. The next review is due on " in page
    assert "Read both guidelines." in page


def test_a_page_of_the_site_is_read_again_by_an_editor(world: World) -> None:
    world.privacy.sections.update(paragraphs="We keep nothing about you.")
    changed = restore(document=assemble(world.privacy), by=world.author, at=NOW)
    world.publish(changed)
    editor = User.objects.create_user("editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="Editor"))
    client = Client()
    client.force_login(editor)
    address = screen("confirm", world.privacy)
    assert f'href="{address}"' in text_of(client.get(change_page(world.privacy)))
    assert "It cites no source." in text_of(client.get(address))
    assert open_form(client, address).press(client).status_code == 302
    assert Release.objects.get(kind="reviewed").review_state == "edited"
