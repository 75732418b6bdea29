"""manage.py check_catalogue: every working copy, in sentences, beside what readers see."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universe import NOW, PHYSIOTHERAPY, World, a_document, uid
from treatments.catalogue.models import HouseWord
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw


def _check(*arguments: str) -> str:
    out = StringIO()
    call_command("check_catalogue", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def all_live(world: World) -> World:
    """The world without the drafts that readers do not see."""
    for treatment in (world.botulinum_toxin, world.deep_brain_stimulation):
        treatment.delete()
    return world


def test_what_readers_see_already_stops_nothing(all_live: World) -> None:
    report = _check()
    assert "Muscle relaxants (muscle-relaxants)\n  Nothing new." in report
    assert report.endswith("Working copies checked: 8. Nothing stops publishing.\n")


def test_all_lists_that_too_and_how_even_the_treatments_are(all_live: World) -> None:
    report = _check("--all")
    assert "  As in the live edition: “withdrawal symptoms” is a medical term" in report
    assert "Baclofen (baclofen)\n" in report
    assert "  To consider: “Drawbacks” is empty here" in report


def test_a_new_fault_that_stops_publishing_fails(all_live: World) -> None:
    all_live.reword_a_benefit(all_live.baclofen, "You should take it daily.")
    out = StringIO()
    with pytest.raises(CommandError, match="listed above: 1") as refused:
        call_command("check_catalogue", stdout=out)
    assert refused.value.returncode == 1
    assert "Stops publishing: Benefit “You should take it daily.”: “You should” tells" in (
        out.getvalue()
    )


def test_an_advising_finding_does_not_fail(all_live: World) -> None:
    all_live.reword_a_benefit(all_live.baclofen, "Helps the mucsles.")
    assert "To consider: Benefit “Helps the mucsles.”: “mucsles” is not in the" in _check()


def test_a_treatment_readers_have_never_seen_is_new_throughout(world: World) -> None:
    with pytest.raises(CommandError):
        _check()


def test_what_readers_saw_last_excuses_a_text_that_was_taken_away(all_live: World) -> None:
    withdraw(copy=all_live.muscle_relaxants, explanation="Why.", by=all_live.publisher, at=NOW)
    assert "Muscle relaxants (muscle-relaxants)\n  Nothing new." in _check()


def test_the_house_words_are_the_rows(all_live: World) -> None:
    all_live.reword_a_benefit(all_live.baclofen, "Helps with blepharospasm.")
    assert "blepharospasm" in _check().partition(":")[2]
    HouseWord.objects.create(word="blepharospasm")
    assert "“blepharospasm”" not in _check()


def test_its_queries_do_not_grow_with_the_treatments(all_live: World) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            _check()
        return len(queries)

    few = cost()
    for number in range(4):
        copy = a_document(f"Copy {number}", "therapy", drawbacks=PHYSIOTHERAPY.drawbacks)
        own = (replace(copy.drawbacks[0], uid=uid(copy.slug), passage=copy.what_it_is.passage),)
        restore(document=replace(copy, drawbacks=own), by=all_live.author, at=NOW)
    assert cost() == few
