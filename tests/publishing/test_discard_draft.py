"""Discarding a draft: the working copy says again what readers see."""

from dataclasses import replace

import pytest

from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, Treatment
from treatments.catalogue.restore import restore
from treatments.editions.models import Edition
from treatments.publishing.actions import discard_draft
from treatments.publishing.refusals import NotLive


def test_every_change_is_taken_back_row_by_row(world: World) -> None:
    live = Edition.objects.live(at=NOW).get(slug="baclofen")
    changed = replace(
        BACLOFEN, slug="other", benefits=(), fits=(), side_effect_groups=(), effects=()
    )
    restore(document=changed, by=world.author, at=NOW)
    treatment = discard_draft(copy=world.baclofen, by=world.author, at=NOW)
    assert assemble(treatment) == live.document
    assert treatment.draft_digest == live.digest


def test_statements_keep_their_identity(world: World) -> None:
    before = world.baclofen.benefits.get().uid
    world.reword_a_benefit(world.baclofen, "May help some people.")
    discard_draft(copy=world.baclofen, by=world.author, at=NOW)
    assert world.baclofen.benefits.get().uid == before


def test_it_is_a_contribution_like_any_other(world: World) -> None:
    version = Treatment.objects.get(pk=world.baclofen.pk).lock_version
    treatment = discard_draft(copy=world.baclofen, by=world.author, at=NOW)
    last = Contribution.objects.filter(working_copy=treatment).latest("version")
    assert (last.act, last.by, last.at, last.version) == (
        "restored",
        world.author,
        NOW,
        version + 1,
    )


def test_owner_and_review_interval_are_not_content_and_stay(world: World) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author, review_interval=6)
    treatment = discard_draft(copy=world.baclofen, by=world.author, at=NOW)
    assert (treatment.owner, treatment.review_interval) == (world.author, 6)


def test_without_a_live_edition_there_is_nothing_to_go_back_to(world: World) -> None:
    with pytest.raises(NotLive):
        discard_draft(copy=world.botulinum_toxin, by=world.author, at=NOW)
