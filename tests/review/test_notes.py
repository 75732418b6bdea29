"""Notes on a draft: left on its words, open until somebody says how they were settled."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from tests.universe import NOW, World, uid
from treatments.review import refusals
from treatments.review.models import Note
from treatments.review.notes import LONGEST, leave_note, set_blocking, settle

BENEFIT = uid("baclofen effective")


@pytest.fixture
def note(world: World) -> Note:
    return leave_note(
        copy=world.baclofen, part=BENEFIT, text="For whom?", by=world.reviewer, at=NOW
    )


def test_a_note_is_about_a_statement_a_field_or_the_whole(world: World, note: Note) -> None:
    for part in ("what_it_is", ""):
        leave_note(copy=world.baclofen, part=part, text="Too short.", by=world.author, at=NOW)
    assert [one.part for one in world.baclofen.notes.open()] == [BENEFIT, "what_it_is", ""]
    assert not note.blocking


def test_it_survives_the_rewording_of_its_statement_and_its_removal(
    world: World, note: Note
) -> None:
    world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    assert world.baclofen.notes.open().get().part == str(world.baclofen.benefits.get().uid)
    world.baclofen.benefits.all().delete()
    assert world.baclofen.notes.open().get() == note


@pytest.mark.parametrize("part", ["nonsense", "slug", uid("physiotherapy helps")])
def test_words_that_are_not_in_the_text_are_refused(world: World, part: str) -> None:
    with pytest.raises(refusals.NoSuchPart):
        leave_note(copy=world.baclofen, part=part, text="What?", by=world.author, at=NOW)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [(" \n ", refusals.NoteEmpty), ("x" * (LONGEST + 1), refusals.NoteTooLong)],
)
def test_nothing_and_too_much_are_refused(world: World, text: str, refusal: type) -> None:
    with pytest.raises(refusal):
        leave_note(copy=world.baclofen, text=text, by=world.author, at=NOW)
    assert not Note.objects.exists()


def test_it_is_settled_once_by_someone_with_a_sentence(world: World, note: Note) -> None:
    with pytest.raises(refusals.SettlementMissing):
        settle(note=note, settlement=" ", by=world.author, at=NOW)
    settled = settle(note=note, settlement="The source does not say.", by=world.author, at=NOW)
    assert (settled.settled_by, settled.settled_at) == (world.author, NOW)
    assert not world.baclofen.notes.open().exists()
    with pytest.raises(refusals.AlreadySettled):
        settle(note=note, settlement="Again.", by=world.author, at=NOW)
    with pytest.raises(refusals.AlreadySettled):
        set_blocking(note=note, blocking=True, by=world.author)


def test_staff_decide_whether_publishing_waits_for_it(world: World, note: Note) -> None:
    assert set_blocking(note=note, blocking=True, by=world.author).blocking
    assert not set_blocking(note=note, blocking=False, by=world.publisher).blocking


def test_whoever_may_not_read_the_draft_does_nothing_with_its_notes(
    world: World, note: Note
) -> None:
    stranger = User.objects.create_user("stranger", is_staff=True)
    with pytest.raises(refusals.MayNotNote):
        leave_note(copy=world.baclofen, text="Hello.", by=stranger, at=NOW)
    with pytest.raises(refusals.MayNotNote):
        settle(note=note, settlement="Done.", by=stranger, at=NOW)
    with pytest.raises(refusals.MayNotNote):
        set_blocking(note=note, blocking=True, by=stranger)


@pytest.mark.parametrize(
    "facts",
    [
        {"text": ""},
        {"by": None},
        {"left_by": "Somebody"},
        {"settlement": "Done."},
        {"settled_at": NOW},
    ],
)
def test_the_database_refuses_a_note_that_is_half_one(world: World, facts: dict) -> None:
    whole = {"working_copy": world.baclofen, "text": "For whom?", "by": world.author, "at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        Note.objects.create(**whole | facts)
