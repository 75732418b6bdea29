"""The publish screen: what it shows is what is published, and nothing else."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition, Release


def shown(client: Client, treatment: Treatment) -> str:
    return client.get(screen("publish", treatment)).content.decode()


def editions_of(treatment: Treatment) -> int:
    return Edition.objects.filter(content_id=treatment.content_id).count()


def test_it_shows_by_statement_what_changes_for_the_reader(
    changed: Treatment, publisher_client: Client
) -> None:
    page = shown(publisher_client, changed)
    assert "Compared with edition 1." in page
    assert "<strong>Benefit</strong> reworded" in page
    assert "Daily doses of baclofen" in page
    assert '<span class="mark">removed:</span> <del>have been shown to</del>' in page
    assert '<span class="mark">added:</span> <ins>can</ins>' in page
    assert "nausea" not in page


def test_added_removed_and_moved_rows_are_told_apart(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    form = open_form(author_client, change_page(world.muscle_relaxants))
    form.type("benefits-1-text", "Comes as tablets.").type("benefits-1-topic", "giving")
    form.type("side_effects-0-position", "2").tick("drawbacks-0-DELETE").press(author_client)
    page = shown(publisher_client, world.muscle_relaxants)
    assert "<strong>Benefit</strong> added" in page
    assert "<strong>Drawback</strong> removed" in page
    assert "<strong>Side effect</strong> moved from place" in page


def test_a_side_effect_put_under_another_lead_in_is_told(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    group = world.baclofen.side_effect_groups.create(lead_in="Uncommon ones include", position=2)
    form = open_form(author_client, change_page(world.baclofen))
    form.type(form.named("text", "nausea") + "group", str(group.uid)).press(author_client)
    page = shown(publisher_client, world.baclofen)
    assert "<strong>Side effect</strong> moved from under “Common side effects include”" in page
    assert "nausea: under “Uncommon ones include”" in page


def test_publishing_makes_the_next_edition_public(
    approved: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    answer = form.fill(change_kind="minor", note="Reworded the benefit.").press(publisher_client)
    assert answer["Location"] == change_page(approved)
    edition = Edition.objects.live(at=timezone.now()).get(content_id=approved.content_id)
    assert (edition.number, edition.change_kind) == (2, "minor")
    assert edition.change_note == "Reworded the benefit."
    assert edition.pressed_by == "Test Publisher"
    assert edition.digest == assemble(approved).digest


def test_it_then_leads_to_the_public_page(approved: Treatment, publisher_client: Client) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    answer = form.fill(change_kind="minor", note="Reworded.").press(publisher_client)
    page = publisher_client.get(answer["Location"]).content.decode()
    assert 'Published edition 2. <a href="/treatments/baclofen/">See the public page</a>.' in page
    assert LogEntry.objects.filter(change_message="Published edition 2.").exists()


def test_a_first_edition_needs_no_change_kind_and_shows_everything(
    world: World, publisher_client: Client, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.botulinum_toxin))
    form.type("benefits-0-text", "Can help.").type("benefits-0-topic", "effectiveness")
    form.type("benefits-0-passage", form.options["benefits-0-passage"][-1])
    form.fill(what_it_is="A treatment.").press(author_client)
    page = shown(publisher_client, world.botulinum_toxin)
    assert "All of it is new to them." in page
    assert "Can help." in page
    world.approve(world.botulinum_toxin)
    form = open_form(publisher_client, screen("publish", world.botulinum_toxin))
    assert form.fill(note="First published.").press(publisher_client).status_code == 302
    edition = Edition.objects.get(content_id=world.botulinum_toxin.content_id)
    assert (edition.number, edition.change_kind) == (1, "first")


def test_imported_is_never_offered(approved: Treatment, publisher_client: Client) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    assert form.options["change_kind"] == ["major", "minor", "correction"]


def test_text_that_moved_is_shown_anew_and_not_published(
    world: World, approved: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    world.reword_a_benefit(world.baclofen, "Can be effective, perhaps.")
    answer = form.fill(change_kind="minor", note="Reworded.").press(publisher_client)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "The text was changed after this screen was opened" in page
    assert "perhaps." in page
    assert editions_of(approved) == 1
    again = form_on(answer)
    assert (again.values["note"], again.values["change_kind"]) == ("Reworded.", "minor")
    assert "Publish or schedule" not in page
    world.approve(approved)
    assert again.press(publisher_client).status_code == 302
    assert (
        Edition.objects.latest_pressed(content_id=approved.content_id, language=approved.language)
        .document.benefits[0]
        .text
        == "Can be effective, perhaps."
    )


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("note", "Write what changed: readers and partner sites are shown it."),
        ("change_kind", "Say whether the change is major, minor or a correction."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    approved: Treatment, publisher_client: Client, missing: str, sentence: str
) -> None:
    typed = {"note": "Reworded.", "change_kind": "minor"}
    del typed[missing]
    answer = (
        open_form(publisher_client, screen("publish", approved))
        .fill(**typed)
        .press(publisher_client)
    )
    assert sentence in answer.content.decode()
    assert typed.items() <= form_on(answer).values.items()
    assert editions_of(approved) == 1


def test_a_note_of_spaces_is_no_note(approved: Treatment, publisher_client: Client) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    form.fill(change_kind="minor", note=" \u00a0 ").press(publisher_client)
    assert editions_of(approved) == 1


def test_where_nothing_changed_it_says_so_and_offers_no_button(
    world: World, publisher_client: Client
) -> None:
    page = shown(publisher_client, world.baclofen)
    assert "readers already see exactly this text" in page
    assert "Publish or schedule" not in page


def test_a_second_press_of_the_button_publishes_once(
    approved: Treatment, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    form.fill(change_kind="minor", note="Reworded.")
    assert form.press(publisher_client).status_code == 302
    answer = form.press(publisher_client)
    assert "readers already see exactly this text" in answer.content.decode()
    assert editions_of(approved) == 2


def test_a_blocking_finding_is_shown_with_the_way_to_its_field(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    open_form(author_client, change_page(world.baclofen)).fill(what_it_is="").press(author_client)
    page = shown(publisher_client, world.baclofen)
    assert "Must be put right:" in page
    assert f'href="{change_page(world.baclofen)}#id_what_it_is"' in page
    assert "Publish or schedule" not in page


def test_what_was_withdrawn_can_be_published_again_unchanged(
    world: World, publisher_client: Client
) -> None:
    treatment = world.deep_brain_stimulation
    page = shown(publisher_client, treatment)
    assert "The words are those of edition 1, which readers do not see any more." in page
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    answer = form.fill(change_kind="minor", note="The specialist agreed.").press(publisher_client)
    assert answer.status_code == 302
    live = Edition.objects.live(at=timezone.now()).get(content_id=treatment.content_id)
    assert live.number == 2


def test_it_compares_with_what_readers_see_not_with_what_is_to_come(
    world: World, approved: Treatment, publisher_client: Client
) -> None:
    world.publish(approved, at=NOW + timedelta(days=40_000), approved=False)
    page = shown(publisher_client, approved)
    assert "Compared with edition 1." in page
    assert "Publish or schedule edition 3" in page


def test_an_address_of_another_treatment_is_refused_in_a_sentence(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    world.reword_a_benefit(world.muscle_relaxants, "Can help.")
    open_form(author_client, change_page(world.baclofen)).fill(slug="lioresal").press(author_client)
    form = open_form(author_client, change_page(world.muscle_relaxants)).fill(slug="baclofen")
    assert form.press(author_client).status_code == 302
    world.approve(world.muscle_relaxants)
    form = open_form(publisher_client, screen("publish", world.muscle_relaxants))
    answer = form.fill(change_kind="minor", note="Renamed.").press(publisher_client)
    assert "The address “baclofen” has belonged to another text." in answer.content.decode()
    assert form_on(answer).values["note"] == "Renamed."


def test_an_author_cannot_publish_even_by_post(changed: Treatment, author_client: Client) -> None:
    address = screen("publish", changed)
    assert author_client.get(address).status_code == 403
    answer = author_client.post(
        address,
        {"change_kind": "minor", "note": "Mine.", "shown_digest": assemble(changed).digest},
    )
    assert answer.status_code == 403
    assert editions_of(changed) == 1


def test_a_stranger_is_asked_to_sign_in(changed: Treatment, client: Client) -> None:
    answer = client.post(screen("publish", changed), {"note": "Mine."})
    assert answer["Location"].startswith("/admin/login/")


def test_a_forged_form_is_refused(world: World, changed: Treatment) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(world.publisher)
    answer = strict.post(screen("publish", changed), {"note": "Forged."})
    assert answer.status_code == 403
    assert Release.objects.filter(explanation="Forged.").count() == 0


def test_it_is_not_a_screen_for_a_treatment_that_is_not_there(
    world: World, publisher_client: Client
) -> None:
    assert publisher_client.get("/admin/treatments/treatment/999999/publish/").status_code == 404
