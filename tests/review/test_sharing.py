"""Share links: bound to the bytes that were shown, and over when they should be."""

from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.contrib.auth.models import User

from tests.universe import NOW, World, uid
from treatments.catalogue.assemble import assemble
from treatments.publishing.actions import cancel_scheduled, withdraw
from treatments.review import refusals
from treatments.review.models import Note, ShareLink
from treatments.review.sharing import (
    LONGEST_NOTE,
    MOST_AT_ONCE,
    MOST_NOTES,
    leave_note_through,
    revoke,
    share,
    why_ended,
)

DAY = timedelta(days=1)
BENEFIT = uid("baclofen effective")


def shared(world: World, **how: object) -> tuple[ShareLink, str]:
    return share(
        **{
            "copy": world.baclofen,
            "shown_digest": assemble(world.baclofen).digest,
            "label": "Patient panel",
            "days": 7,
            "by": world.author,
            "at": NOW,
            **how,
        }
    )


@pytest.fixture
def link(world: World) -> ShareLink:
    return shared(world)[0]


def note_through(link: ShareLink, **how: object) -> Note:
    return leave_note_through(
        **{
            "link": link,
            "left_by": "A Reader",
            "text": "For whom?",
            "form": uuid4(),
            "at": NOW,
            **how,
        }
    )


def test_only_the_hash_of_the_token_is_kept(world: World) -> None:
    link, token = shared(world)
    assert len(token) >= 43
    assert link.token_digest == sha256(token.encode()).hexdigest()
    kept = [str(value) for value in ShareLink.objects.values().get().values()]
    assert not any(token in value for value in kept)
    assert ShareLink.objects.with_token(token).get() == link
    assert not ShareLink.objects.with_token(token[:-1]).exists()
    assert not ShareLink.objects.with_token(link.token_digest).exists()


def test_it_goes_on_showing_the_shared_words_whatever_is_written_since(
    world: World, link: ShareLink
) -> None:
    before = link.document
    world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    assert ShareLink.objects.get().document == before
    assert why_ended(link, at=NOW) == ""


def test_a_text_that_moved_since_it_was_shown_is_not_shared(world: World) -> None:
    shown = assemble(world.baclofen).digest
    world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    with pytest.raises(refusals.MovedBeforeSharing):
        shared(world, shown_digest=shown)
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("days", [0, -1, 31])
def test_it_lives_for_one_to_thirty_days(world: World, days: int) -> None:
    assert shared(world, days=30)[0].expires_at == NOW + 30 * DAY
    with pytest.raises(refusals.TooManyDays):
        shared(world, days=days)


def test_it_says_for_whom_it_is(world: World) -> None:
    with pytest.raises(refusals.LabelMissing):
        shared(world, label=" ")


def test_it_ends_when_its_time_is_over(link: ShareLink) -> None:
    assert why_ended(link, at=link.expires_at - timedelta.resolution) == ""
    assert "expired" in why_ended(link, at=link.expires_at)


def test_it_ends_when_it_is_taken_back_once(world: World, link: ShareLink) -> None:
    link = revoke(link=link, by=world.publisher, at=NOW)
    assert "taken it back" in why_ended(link, at=NOW)
    with pytest.raises(refusals.LinkEnded):
        revoke(link=link, by=world.author, at=NOW)


def test_it_ends_the_second_the_text_is_published(world: World, link: ShareLink) -> None:
    changed = world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    world.publish(changed, at=NOW + DAY)
    assert why_ended(link, at=NOW + DAY - timedelta.resolution) == ""
    assert "has been published" in why_ended(link, at=NOW + DAY)


def test_another_treatments_publication_ends_nothing(world: World, link: ShareLink) -> None:
    changed = world.reword_a_benefit(world.physiotherapy, "Helps.")
    world.publish(changed, at=NOW + DAY)
    assert why_ended(link, at=NOW + DAY) == ""


def test_neither_does_what_was_scheduled_and_cancelled(world: World, link: ShareLink) -> None:
    changed = world.reword_a_benefit(world.baclofen, "Daily doses can be effective.")
    world.publish(changed, at=NOW + 40_000 * DAY)
    cancel_scheduled(copy=changed, by=world.publisher, at=NOW + DAY)
    withdraw(copy=changed, explanation="We check it.", by=world.publisher, at=NOW + DAY)
    assert why_ended(link, at=NOW + 2 * DAY) == ""


def test_whoever_may_not_share_does_not(world: World, reviewer: User, link: ShareLink) -> None:
    with pytest.raises(refusals.MayNotShare):
        shared(world, by=reviewer)
    with pytest.raises(refusals.MayNotShare):
        revoke(link=link, by=reviewer, at=NOW)


def test_a_reader_without_an_account_leaves_a_note_that_blocks_nothing(
    world: World, link: ShareLink
) -> None:
    note = note_through(link, part=BENEFIT)
    assert (note.by, note.left_by, note.share, note.blocking) == (None, "A Reader", link, False)
    assert world.baclofen.notes.open().get() == note


def test_a_form_sent_twice_is_kept_once(link: ShareLink) -> None:
    form = uuid4()
    assert note_through(link, form=form) == note_through(link, form=form, text="Again.")
    assert Note.objects.count() == 1


@pytest.mark.parametrize(
    ("how", "refusal"),
    [
        ({"left_by": " "}, refusals.NameMissing),
        ({"left_by": "x" * 101}, refusals.NameTooLong),
        ({"text": " "}, refusals.NoteEmpty),
        ({"text": "x" * (LONGEST_NOTE + 1)}, refusals.NoteTooLong),
        ({"part": uid("physiotherapy helps")}, refusals.NoSuchPart),
        ({"at": NOW + 8 * DAY}, refusals.LinkEnded),
    ],
)
def test_what_is_wrong_with_a_note_is_said_and_nothing_kept(
    link: ShareLink, how: dict, refusal: type
) -> None:
    with pytest.raises(refusal):
        note_through(link, **how)
    assert not Note.objects.exists()


def test_a_note_is_about_the_shared_words_even_if_the_draft_has_lost_them(
    world: World, link: ShareLink
) -> None:
    world.baclofen.benefits.all().delete()
    assert note_through(link, part=BENEFIT).part == BENEFIT


def test_a_link_takes_so_many_notes_at_once_and_so_many_in_all(link: ShareLink) -> None:
    for _ in range(MOST_AT_ONCE):
        note_through(link)
    with pytest.raises(refusals.TooManyAtOnce):
        note_through(link)
    for minutes in range(20, 20 + MOST_NOTES - MOST_AT_ONCE):
        note_through(link, at=NOW + timedelta(minutes=2 * minutes))
    with pytest.raises(refusals.LinkIsFull):
        note_through(link, at=NOW + DAY)
    assert Note.objects.count() == MOST_NOTES
