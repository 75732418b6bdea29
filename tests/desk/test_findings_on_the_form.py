"""The change page says what the checks find: in a list above, and beside the controls."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.actions import record_contribution
from treatments.catalogue.models import HouseWord, Treatment


def page(client: Client, treatment: Treatment) -> str:
    return client.get(change_page(treatment)).content.decode()


def list_on(shown: str) -> str:
    """The section above the form."""
    found = re.search(r'<section class="checked".*?</section>', shown, re.DOTALL)
    return found[0] if found else ""


def help_of(shown: str, control: str) -> str:
    """What a screen reader says after the control: the text its aria-describedby names."""
    tag = re.search(rf'<(?:textarea|input|select)[^>]* id="{control}"[^>]*>', shown)
    assert tag, control
    named = re.search(r'aria-describedby="([^"]+)"', tag[0])
    if named is None:
        return ""
    assert named[1] == f"{control}_helptext"
    start = shown.index(f'id="{named[1]}"')
    return shown[start : shown.index('class="form-row', start)]


@pytest.fixture
def misspelt(world: World) -> Treatment:
    return world.reword_a_benefit(world.baclofen, "Can be effectiv, as was shown.")


def test_a_new_finding_is_said_above_and_beside_its_control(
    misspelt: Treatment, author_client: Client
) -> None:
    shown = page(author_client, misspelt)
    above = list_on(shown)
    assert "<strong>To consider:</strong> Benefit “Can be effectiv, as was shown.”:" in above
    assert "“effectiv” is not in the dictionary." in above
    beside = help_of(shown, "id_benefits-0-text")
    assert "<strong>To consider:</strong> “effectiv” is not in the dictionary." in beside


def test_the_list_leads_to_the_control(misspelt: Treatment, author_client: Client) -> None:
    assert 'href="#id_benefits-0-text"' in list_on(page(author_client, misspelt))


def test_whoever_only_reads_is_led_to_no_control(world: World, reviewer_client: Client) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(what_it_is="A treatmnt for dystonia.")
    record_contribution(copy=world.baclofen, by=world.author, at=NOW)
    above = list_on(page(reviewer_client, world.baclofen))
    assert "“treatmnt” is not in the dictionary." in above
    assert "#id_" not in above


def test_the_control_is_the_one_with_the_words(world: World, author_client: Client) -> None:
    world.physiotherapy.benefits.update(points="maintain a full range\nimprove your postur")
    record_contribution(copy=world.physiotherapy, by=world.author, at=NOW)
    shown = page(author_client, world.physiotherapy)
    assert "“postur” is not in the dictionary." in help_of(shown, "id_benefits-0-points")
    assert "postur”" not in help_of(shown, "id_benefits-0-text")


def test_what_stops_publishing_is_told_apart(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "You should try it.")
    shown = page(author_client, world.baclofen)
    assert "<strong>Must be put right:</strong>" in list_on(shown)
    assert "<strong>Must be put right:</strong>" in help_of(shown, "id_benefits-0-text")


def test_a_field_of_the_treatment_has_its_finding_beside_it_and_keeps_its_help(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.fill(how_it_works="It relaxs muscles.").press(author_client)
    shown = page(author_client, world.baclofen)
    beside = help_of(shown, "id_how_it_works")
    assert "“relaxs” is not in the dictionary." in beside
    assert "Leave empty if the source does not say." in beside


def test_a_missing_source_is_said_beside_the_choice_of_a_passage(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.fill(how_it_works="It relaxes muscles.")
    form.type("benefits-0-text", "Can help.").type("benefits-0-passage", "").press(author_client)
    shown = page(author_client, world.baclofen)
    assert "rests on no passage of a source" in help_of(shown, "id_how_it_works_passage")
    assert "rests on no passage of a source" in help_of(shown, "id_benefits-0-passage")


def test_what_readers_see_already_is_folded_away_and_blocks_nothing(
    world: World, author_client: Client
) -> None:
    shown = page(author_client, world.muscle_relaxants)
    above = list_on(shown)
    new, known = above.split("<details>")
    assert "Nothing new." in new
    assert "“withdrawal symptoms” is a medical term without an explanation" in known
    assert "Must be put right" not in known


def test_a_standing_finding_is_folded_away_beside_its_control_too(
    world: World, author_client: Client
) -> None:
    text = "Can be effectiv."
    world.publish(world.reword_a_benefit(world.baclofen, text))
    beside = help_of(page(author_client, world.baclofen), "id_benefits-0-text")
    assert "<summary>As readers see it already: 1</summary>" in beside
    assert "“effectiv” is not in the dictionary." in beside.split("<details>")[1]


def test_a_finding_in_a_shared_word_leads_to_its_page(world: World, author_client: Client) -> None:
    above = list_on(page(author_client, world.muscle_relaxants))
    assert re.search(r'href="/admin/treatments/glossaryterm/\d+/change/"', above)


def test_where_nothing_is_found_nothing_is_said(world: World, author_client: Client) -> None:
    HouseWord.objects.create(word="dystonia")
    assert list_on(page(author_client, world.physiotherapy)) == ""


def test_a_new_treatment_is_not_checked_before_it_is_saved(
    world: World, author_client: Client
) -> None:
    shown = author_client.get("/admin/treatments/treatment/add/").content.decode()
    assert list_on(shown) == ""


def test_a_form_sent_back_keeps_what_was_typed_and_is_not_checked(
    misspelt: Treatment, author_client: Client
) -> None:
    """The checks know the saved text only, so they are silent beside the typed one."""
    form = open_form(author_client, change_page(misspelt))
    form.type("benefits-0-text", "Can be mor effectiv.").fill(name="")
    answer = form.press(author_client)
    assert answer.status_code == 200
    kept = form_on(answer)
    assert kept.values["benefits-0-text"] == "Can be mor effectiv."
    assert kept.values["name"] == ""
    assert list_on(answer.content.decode()) == ""
    misspelt.refresh_from_db()
    assert misspelt.name == "Baclofen"


def test_saving_with_findings_saves(misspelt: Treatment, author_client: Client) -> None:
    form = open_form(author_client, change_page(misspelt))
    assert form.type("benefits-0-text", "You should.").press(author_client).status_code == 302
    assert misspelt.benefits.get().text == "You should."


def test_who_may_only_read_is_led_to_the_row(misspelt: Treatment, reviewer: User) -> None:
    client = Client()
    client.force_login(reviewer)
    shown = page(client, misspelt)
    row = misspelt.benefits.get()
    assert f'href="#row-{row.uid}"' in list_on(shown)
    assert f'id="row-{row.uid}"' in shown


def test_it_asks_as_often_for_many_findings_as_for_one(
    misspelt: Treatment, author_client: Client
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(author_client, misspelt)
        return len(captured)

    page(author_client, misspelt)
    few = queries()
    for number in range(20):
        misspelt.benefits.create(text=f"Can be effectivv{'v' * number}", topic="evidence")
    record_contribution(copy=misspelt, by=None, at=NOW)
    assert page(author_client, misspelt).count("is not in the dictionary") > 40
    assert queries() == few
