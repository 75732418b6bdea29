"""Publishing: the recipe, and every refusal, each leaving nothing half-written."""

from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.universe import BACLOFEN, BOTULINUM_TOXIN, NOW, World, uid
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced, Statement
from treatments.editions.models import ChangeKind, Edition, Facet, Release, ReviewState
from treatments.publishing import refusals

SOURCED = "leaflet#L1"


@pytest.fixture
def nothing_written(world: World):
    """Whatever is refused in the test, the archive stays as it was."""
    before = Edition.objects.count(), Release.objects.count(), Facet.objects.count()
    yield
    assert (Edition.objects.count(), Release.objects.count(), Facet.objects.count()) == before


def test_an_edition_is_numbered_chained_and_live(world: World) -> None:
    world.reword_a_benefit(world.baclofen, "May help some people.")
    first = Edition.objects.get(slug="baclofen")
    second = world.publish(world.baclofen, note="Plainer words.")
    assert (second.number, second.previous_digest) == (2, first.digest)
    assert (second.pressed_by, second.change_note) == ("Test Publisher", "Plainer words.")
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    assert live == second
    assert live.review_state == ReviewState.PARTLY


def test_an_eighth_treatment_is_published_as_a_first_edition(world: World) -> None:
    benefit = Statement(uid("first"), "Helps.", "effectiveness", SOURCED)
    draft = restore(document=replace(BOTULINUM_TOXIN, benefits=(benefit,)), by=world.author, at=NOW)
    edition = world.publish(draft, change_kind=ChangeKind.FIRST)
    assert (edition.number, edition.previous_digest) == (1, "")


@pytest.mark.usefixtures("nothing_written")
class TestRefusals:
    def test_what_nobody_approved_is_not_published(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        with pytest.raises(refusals.NotApproved, match="needs a clinical reviewer"):
            world.publish(world.baclofen, approved=False)

    def test_an_approval_of_other_words_does_not_count(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        world.approve(world.baclofen)
        world.reword_a_benefit(world.baclofen, "May help some people!")
        with pytest.raises(refusals.NotApproved):
            world.publish(world.baclofen, approved=False)

    def test_a_new_statement_without_a_source_stops_it(self, world: World) -> None:
        unsourced = Statement(uid("fourth"), "It helps.", "access", "")
        restore(
            document=replace(BACLOFEN, benefits=(*BACLOFEN.benefits, unsourced)),
            by=world.author,
            at=NOW,
        )
        with pytest.raises(refusals.Incomplete, match="rests on no passage"):
            world.publish(world.baclofen)

    def test_advice_is_refused(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "You should take baclofen.")
        with pytest.raises(refusals.Incomplete, match="You should"):
            world.publish(world.baclofen)

    def test_an_author_may_not_publish(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        with pytest.raises(refusals.NotAllowed, match="may not publish"):
            world.publish(world.baclofen, by=world.author)

    def test_what_readers_see_already_is_not_published_again(self, world: World) -> None:
        with pytest.raises(refusals.NothingChanged):
            world.publish(world.baclofen, approved=False)

    def test_a_change_note_is_owed(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        with pytest.raises(refusals.NoteMissing, match="change note"):
            world.publish(world.baclofen, note="  \n ")

    def test_a_second_edition_is_not_a_first_one(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        with pytest.raises(refusals.WrongChangeKind, match="already has edition 1"):
            world.publish(world.baclofen, change_kind=ChangeKind.FIRST)

    def test_a_first_edition_is_not_a_correction(self, world: World) -> None:
        with pytest.raises(refusals.WrongChangeKind, match="first"):
            world.publish(world.botulinum_toxin, change_kind=ChangeKind.CORRECTION)

    def test_a_person_cannot_publish_as_imported(self, world: World) -> None:
        with pytest.raises(refusals.WrongChangeKind, match="load_catalogue"):
            world.publish(world.botulinum_toxin, change_kind=ChangeKind.IMPORTED)

    def test_the_loader_publishes_nothing_but_imports(self, world: World) -> None:
        with pytest.raises(refusals.WrongChangeKind, match="load_catalogue"):
            world.publish(world.botulinum_toxin, change_kind=ChangeKind.FIRST, by=LOADER)

    def test_an_import_is_only_ever_a_first_edition(self, world: World) -> None:
        world.reword_a_benefit(world.baclofen, "May help some people.")
        with pytest.raises(refusals.WrongChangeKind, match="already has edition 1"):
            world.publish(world.baclofen, change_kind=ChangeKind.IMPORTED, by=LOADER)

    def test_a_treatment_with_nothing_to_compare_is_refused_by_the_checks(
        self, world: World
    ) -> None:
        with pytest.raises(refusals.Incomplete, match="neither a benefit nor a drawback"):
            world.publish(world.botulinum_toxin, change_kind=ChangeKind.FIRST)

    def test_a_treatment_that_does_not_say_what_it_is_is_refused(self, world: World) -> None:
        silent = replace(BACLOFEN, what_it_is=Sourced())
        restore(document=silent, by=world.author, at=NOW)
        with pytest.raises(refusals.Incomplete, match="not told what the treatment is"):
            world.publish(world.baclofen)

    def test_a_slug_that_was_public_is_never_another_treatments(self, world: World) -> None:
        # A rename frees the address among drafts; among readers it stays taken for ever.
        restore(document=replace(BACLOFEN, slug="new"), by=world.author, at=NOW)
        with transaction.atomic():
            squatter = replace(BOTULINUM_TOXIN, slug="baclofen", benefits=BACLOFEN.benefits[:0])
            squatter = replace(
                squatter,
                drawbacks=(Statement(uid("second"), "x", "access", SOURCED),),
            )
            draft = restore(document=squatter, by=world.author, at=NOW)
        with pytest.raises(refusals.SlugTaken, match="“baclofen” has belonged to another"):
            world.publish(draft, change_kind=ChangeKind.FIRST)


def test_the_loader_publishes_an_import_that_says_it_is_not_reviewed(world: World) -> None:
    benefit = Statement(uid("third"), "Helps.", "effectiveness", SOURCED)
    draft = restore(document=replace(BOTULINUM_TOXIN, benefits=(benefit,)), by=None, at=NOW)
    world.publish(draft, change_kind=ChangeKind.IMPORTED, by=LOADER)
    live = Edition.objects.live(at=NOW).get(slug="botulinum-toxin")
    assert live.review_state == ReviewState.IMPORTED
    assert ReviewState(live.review_state).label == (
        "imported from the source document, not yet clinically reviewed"
    )


def queries_of_publishing(world: World, text: str) -> int:
    world.reword_a_benefit(world.baclofen, text)
    world.approve(world.baclofen)
    with CaptureQueriesContext(connection) as queries:
        world.publish(world.baclofen, approved=False)
    return len(queries)


def test_publishing_costs_the_same_however_many_treatments_there_are(world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help."))
    few = queries_of_publishing(world, "May help some people.")
    for n in range(5):
        extra = replace(
            BOTULINUM_TOXIN,
            content_id=uid(f"extra {n}"),
            slug=f"extra-{n}",
            name=Sourced(f"Extra {n}", SOURCED),
            benefits=(Statement(uid(f"extra benefit {n}"), "Helps.", "access", SOURCED),),
        )
        draft = restore(document=extra, by=world.author, at=NOW)
        world.publish(draft, change_kind=ChangeKind.FIRST)
    assert queries_of_publishing(world, "May help a few people.") == few
