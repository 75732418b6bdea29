"""Restoring an edition: the working copy says again what it said, and readers see nothing of it."""

from dataclasses import replace

import pytest

from tests.universe import BACLOFEN, BOTULINUM_TOXIN, NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, Treatment
from treatments.catalogue.restore import restore
from treatments.editions.models import Edition, Release
from treatments.publishing.actions import restore_edition
from treatments.publishing.refusals import AddressInUse, NotAllowed


@pytest.fixture
def first(world: World) -> Edition:
    """Baclofen's edition 1; readers see edition 2."""
    world.reword_a_benefit(world.baclofen, "It can help.")
    world.publish(world.baclofen)
    return Edition.objects.get(slug="baclofen", number=1)


def draft_of(treatment: Treatment) -> Treatment:
    return Treatment.objects.get(pk=treatment.pk)


def test_the_working_copy_says_what_the_edition_said(world: World, first: Edition) -> None:
    treatment = restore_edition(edition=first, by=world.author, at=NOW)
    assert treatment == world.baclofen
    assert assemble(treatment) == first.document
    assert treatment.draft_digest == first.digest


def test_nothing_goes_live(world: World, first: Edition) -> None:
    before = Release.objects.count(), Edition.objects.count()
    restore_edition(edition=first, by=world.author, at=NOW)
    assert (Release.objects.count(), Edition.objects.count()) == before
    assert Edition.objects.live(at=NOW).get(slug="baclofen").number == 2


def test_it_is_a_contribution_like_any_other(world: World, first: Edition) -> None:
    treatment = restore_edition(edition=first, by=world.author, at=NOW)
    last = Contribution.objects.filter(working_copy=treatment).latest("version")
    assert (last.act, last.by, last.at) == ("restored", world.author, NOW)


def test_a_withdrawn_text_can_be_restored_too(world: World) -> None:
    edition = Edition.objects.get(slug="deep-brain-stimulation")
    world.reword_a_benefit(world.deep_brain_stimulation, "It can be undone.")
    treatment = restore_edition(edition=edition, by=world.author, at=NOW)
    assert treatment.draft_digest == edition.digest


def test_who_may_not_change_may_not_restore(world: World, first: Edition) -> None:
    before = draft_of(world.baclofen).draft_digest
    with pytest.raises(NotAllowed, match="may not change"):
        restore_edition(edition=first, by=world.reviewer, at=NOW)
    assert draft_of(world.baclofen).draft_digest == before


def test_an_address_that_another_working_copy_has_now_is_refused(
    world: World, first: Edition
) -> None:
    restore(document=replace(BACLOFEN, slug="oral-baclofen"), by=world.author, at=NOW)
    restore(document=replace(BOTULINUM_TOXIN, slug="baclofen"), by=world.author, at=NOW)
    with pytest.raises(AddressInUse, match="give Botulinum toxin another address"):
        restore_edition(edition=first, by=world.author, at=NOW)
    assert draft_of(world.baclofen).slug == "oral-baclofen"
