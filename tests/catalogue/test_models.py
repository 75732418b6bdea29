"""What must always be true of the working copy, held by the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from tests.universe import World
from treatments.catalogue.models import Effect, Passage, Query, Repair, Source, Treatment

DOCUMENT = "One\n\nThree\u00a0\n"


@pytest.fixture
def source(db: None) -> Source:
    return Source.objects.create(slug="paper", title="A paper", text=DOCUMENT)


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("benefits", {"text": "", "topic": "access"}),
        ("benefits", {"text": "x", "topic": "gossip"}),
        ("drawbacks", {"text": "", "topic": "access"}),
        ("side_effect_groups", {"lead_in": "", "closing": ""}),
    ],
)
def test_an_empty_or_unheard_of_row_is_refused(world: World, rows: str, values) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        getattr(world.baclofen, rows).create(**values)


@pytest.mark.parametrize(
    "values",
    [{"name": ""}, {"slug": ""}, {"kind": "magic"}, {"review_interval": 0}, {"slug": "baclofen"}],
)
def test_an_impossible_treatment_is_refused(world: World, values) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Treatment.objects.create(**({"slug": "new", "name": "New", "kind": "therapy"} | values))


def test_a_side_effect_is_listed_once_for_a_treatment(world: World) -> None:
    effect = Effect.objects.get(slug="nausea")
    with pytest.raises(IntegrityError), transaction.atomic():
        world.baclofen.side_effects.create(effect=effect, text="nausea again")


def test_text_is_normalised_whoever_writes_it(world: World) -> None:
    benefit = world.baclofen.benefits.create(text=" two  words\u00a0\r\n", topic="access")
    benefit.refresh_from_db()
    assert benefit.text == "two words"
    world.baclofen.benefits.filter(pk=benefit.pk).update(text="e\u0301")
    benefit.refresh_from_db()
    assert benefit.text == "é"


def test_a_passage_in_use_cannot_be_deleted(world: World) -> None:
    with pytest.raises(ProtectedError):
        Passage.objects.get(first_line=25).delete()


def test_a_passage_is_the_sources_lines_word_for_word(source: Source) -> None:
    Passage(source=source, first_line=3, last_line=3, words="Three\u00a0").full_clean()
    Passage(source=source, first_line=1, last_line=3, words="One\n\nThree\u00a0").full_clean()


@pytest.mark.parametrize(
    ("lines", "words", "sentence"),
    [
        ((4, 4), "x", "has lines 1 to 3; 4 to 4 do not exist"),
        ((1, 9), "x", "has lines 1 to 3; 1 to 9 do not exist"),
        ((1, 1), "Uno", 'which is: "One"'),
    ],
)
def test_a_passage_that_is_not_there_is_refused(source, lines, words, sentence) -> None:
    passage = Passage(source=source, first_line=lines[0], last_line=lines[1], words=words)
    with pytest.raises(ValidationError, match=sentence):
        passage.full_clean()


def test_a_repair_that_changes_nothing_is_refused(source: Source) -> None:
    passage = Passage.objects.create(source=source, first_line=1, last_line=1, words="One")
    with pytest.raises(IntegrityError), transaction.atomic():
        Repair.objects.create(passage=passage, printed="One", repaired="One", reason="x")


def test_a_query_is_on_a_statement_or_a_field_and_closed_by_someone(world: World) -> None:
    query = {"treatment": world.baclofen, "question": "Is this so?"}
    statement = world.baclofen.benefits.get()
    for values in (
        {"statement_uid": statement.uid, "field": "name"},
        {"treatment": None, "field": "name"},
        {"closed_by": world.author},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Query.objects.create(**(query | values))
    assert Query.objects.create(**query, statement_uid=statement.uid).closed_at is None


def test_a_slug_cannot_be_mistaken_for_an_identifier(world: World) -> None:
    world.baclofen.slug = "4d1dd3a0-0000-4000-8000-000000000001"
    with pytest.raises(ValidationError, match="reads like an identifier"):
        world.baclofen.full_clean()
