"""manage.py load_catalogue: loads, reports in sentences, publishes what never was published."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.catalogue.fixture_files import ROWS, TEXTS, Files, saying
from tests.universe import NOW
from treatments.catalogue.actions import record_contribution
from treatments.catalogue.models import GlossaryTerm, Treatment
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import withdraw

pytestmark = pytest.mark.django_db

BACLOFEN = "12-baclofen"


def load_catalogue(*arguments: Any) -> list[str]:
    """What the command prints, line by line."""
    printed = StringIO()
    call_command("load_catalogue", *arguments, stdout=printed)
    return printed.getvalue().splitlines()


def refusal_of(*arguments: Any) -> tuple[str, list[str]]:
    """The sentence the command ends with, and what it lists before it."""
    printed = StringIO()
    with pytest.raises(CommandError) as refusal:
        call_command("load_catalogue", *arguments, stderr=printed)
    assert refusal.value.returncode == 1
    return str(refusal.value), printed.getvalue().splitlines()


def test_it_loads_the_catalogue_and_publishes_all_of_it_as_imported() -> None:
    printed = load_catalogue()
    assert printed[0] == f"Rows made: {ROWS}; updated: 0; as in the files already: 0."
    assert printed[1] == "Published: Botulinum toxin."
    assert len(printed) == 1 + TEXTS
    editions = Edition.objects.live(at=NOW.replace(year=2999)).treatments()
    assert len(editions) == 7
    for edition in editions:
        assert (edition.number, edition.change_kind) == (1, "imported")
        assert edition.change_note == "Imported from the source document."
        assert edition.pressed_by == "load_catalogue"
        assert edition.review_state == "imported-unreviewed"


def test_a_second_run_says_that_nothing_changed_and_publishes_nothing() -> None:
    load_catalogue()
    assert load_catalogue() == [f"Nothing changed; {ROWS} rows are as in the files already."]
    assert Release.objects.count() == TEXTS


def test_without_publishing_it_writes_drafts_and_publishes_them_the_next_time() -> None:
    assert len(load_catalogue("--no-publish")) == 1
    assert not Edition.objects.exists()
    assert len(load_catalogue()) == 1 + TEXTS


def test_a_changed_file_changes_the_draft_and_not_what_readers_see(files: Files) -> None:
    load_catalogue(files.folder)
    files.change(BACLOFEN, saying("nausea"), frequency="can cause")
    assert load_catalogue(files.folder) == [
        f"Rows made: 0; updated: 1; as in the files already: {ROWS - 1}."
    ]
    assert Edition.objects.count() == TEXTS


def test_what_was_withdrawn_is_not_published_again(publisher) -> None:
    load_catalogue()
    baclofen = Treatment.objects.get(slug="baclofen")
    withdraw(copy=baclofen, explanation="We are checking the text.", by=publisher)
    load_catalogue("--replace")
    assert Edition.objects.filter(slug="baclofen").count() == 1


def test_a_draft_staff_have_changed_is_not_published_as_imported(author) -> None:
    load_catalogue("--no-publish")
    baclofen = Treatment.objects.get(slug="baclofen")
    baclofen.benefits.update(text="Helps some people.")
    record_contribution(copy=baclofen, by=author, at=NOW)
    printed = load_catalogue()
    assert "  benefit “Helps some people.” of Baclofen" in printed
    assert (
        "Not published: Baclofen. It does not say what the files say, so it cannot be called "
        "imported; publish it in the desk." in printed
    )
    assert set(Edition.objects.treatments().values_list("slug", flat=True)) == set(
        Treatment.objects.exclude(slug="baclofen").values_list("slug", flat=True)
    )


def test_a_definition_of_our_own_keeps_everything_from_being_called_imported() -> None:
    load_catalogue("--no-publish")
    GlossaryTerm.objects.filter(slug="neurotransmitter").update(definition="A messenger.")
    load_catalogue()
    assert not Edition.objects.treatments().exists()
    assert Edition.objects.pages().exists()  # a page shares no words with treatments


def test_replacing_makes_it_the_imported_text_again() -> None:
    load_catalogue("--no-publish")
    GlossaryTerm.objects.filter(slug="neurotransmitter").update(definition="A messenger.")
    load_catalogue("--replace")
    assert Edition.objects.count() == TEXTS


def test_a_fault_is_printed_with_its_place_and_the_command_fails(files: Files) -> None:
    files.change(BACLOFEN, saying("nausea"), topic="gossip")
    sentence, faults = refusal_of(files.folder)
    assert sentence == "Nothing was loaded. Faults to mend, listed above: 1."
    (fault,) = faults
    assert fault.startswith("12-baclofen.json, row 5, topic: “gossip” is none of: effectiveness,")
    assert not Treatment.objects.exists()


def test_a_folder_without_files_is_refused(tmp_path) -> None:
    _, faults = refusal_of(tmp_path / "nowhere")
    assert faults[0].endswith("nowhere: There is no such folder with .json files in it.")


def test_what_the_press_refuses_undoes_the_load_as_well(files: Files) -> None:
    for row in ("benefit", "drawback"):
        files.remove("13-muscle-relaxants", lambda r, row=row: r["model"].endswith(f".{row}"))
    sentence, _ = refusal_of(files.folder)
    assert sentence.startswith("Nothing was loaded or published. Not published: There is neither")
    assert not Treatment.objects.exists()
    assert not Edition.objects.exists()
