"""Merging a draft back into the working copy, or dropping it."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, transaction

from tests.universe import BACLOFEN, NOW, World, uid
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, Page, SetAside, Treatment
from treatments.catalogue.restore import restore
from treatments.editions.document import Statement
from treatments.editions.page import Section
from treatments.publishing.correcting import drop_set_aside, merge_back, start_correction
from treatments.publishing.refusals import AddressInUse, NotAllowed, NotApproved, NothingSetAside
from treatments.review import refusals as review_refusals
from treatments.review.actions import submit

NEW = Statement(uid("new drawback"), "A new drawback.", "access", "leaflet#L25")


def fresh(copy: Treatment) -> Treatment:
    return Treatment.objects.get(pk=copy.pk)


@pytest.fixture
def writer(db: None) -> User:
    """A clinical reviewer who also writes."""
    user = User.objects.create_user("writer", first_name="Second", last_name="Writer")
    user.groups.set(Group.objects.filter(name__in=["Author", "Clinical reviewer"]))
    return user


@pytest.fixture
def draft(world: World, writer: User) -> Treatment:
    """Baclofen with a new drawback, written by two."""
    reworded = replace(NEW, text="Not yet reworded.")
    restore(document=replace(BACLOFEN, drawbacks=(reworded,)), by=writer, at=NOW)
    return restore(document=replace(BACLOFEN, drawbacks=(NEW,)), by=world.author, at=NOW)


@pytest.fixture
def corrected(world: World, draft: Treatment) -> Treatment:
    """The draft is set aside, and the publisher has corrected the benefit."""
    start_correction(copy=draft, by=world.publisher, at=NOW)
    by_publisher = replace(world, author=world.publisher)
    return by_publisher.reword_a_benefit(draft, "Corrected words.")


def test_both_the_correction_and_the_draft_are_in_the_working_copy(
    world: World, corrected: Treatment
) -> None:
    merged = merge_back(copy=corrected, by=world.author, at=NOW)
    document = assemble(fresh(corrected))
    assert document == merged.document
    assert [one.text for one in document.benefits] == ["Corrected words."]
    assert document.drawbacks == (NEW,)
    assert merged.conflicts == ()


def test_everyone_who_wrote_in_the_draft_contributes_to_the_merged_text(
    world: World, corrected: Treatment, writer: User
) -> None:
    merge_back(copy=corrected, by=world.author, at=NOW)
    acts = Contribution.objects.filter(working_copy=corrected, act=Contribution.Act.MERGED)
    assert {one.by for one in acts} == {world.author, writer}
    assert {one.digest for one in acts} == {assemble(fresh(corrected)).digest}


def test_none_of_them_can_approve_it_though_the_correction_was_published_in_between(
    world: World, corrected: Treatment, writer: User
) -> None:
    world.publish(corrected)
    merge_back(copy=corrected, by=world.author, at=NOW)
    with pytest.raises(review_refusals.Contributed, match="Second Writer has worked on this"):
        submit(copy=corrected, reviewer=writer, by=world.author, at=NOW)


def test_the_merged_text_needs_an_approval_of_its_own(world: World, draft: Treatment) -> None:
    world.approve(draft)
    start_correction(copy=draft, by=world.publisher, at=NOW)
    world.reword_a_benefit(draft, "Corrected words.")
    world.publish(draft)
    merge_back(copy=draft, by=world.author, at=NOW)
    with pytest.raises(NotApproved):
        world.publish(draft, approved=False)
    assert world.publish(draft).number == 3


def test_it_is_kept_how_it_ended(world: World, corrected: Treatment) -> None:
    merge_back(copy=corrected, by=world.author, at=NOW)
    kept = SetAside.objects.get()
    assert (kept.ending, kept.ended_by, kept.ended_at) == ("merged", world.author, NOW)
    assert kept.left_out == ""
    assert not SetAside.objects.open().exists()


def test_what_the_correction_overrules_is_said_and_kept(world: World) -> None:
    draft = world.reword_a_benefit(world.baclofen, "Drafted words.")
    start_correction(copy=draft, by=world.author, at=NOW)
    world.reword_a_benefit(draft, "Corrected words.")
    merge_back(copy=draft, by=world.author, at=NOW)
    assert assemble(fresh(draft)).benefits[0].text == "Corrected words."
    assert SetAside.objects.get().left_out == (
        "Benefit: the draft says “Drafted words.”; the correction says “Corrected words.”, "
        "and that stays."
    )


def test_a_draft_without_a_correction_comes_back_as_it_was(world: World, draft: Treatment) -> None:
    before = assemble(draft)
    start_correction(copy=draft, by=world.author, at=NOW)
    merge_back(copy=draft, by=world.author, at=NOW)
    assert assemble(fresh(draft)) == before


def test_a_dropped_draft_leaves_the_working_copy_and_is_kept(
    world: World, corrected: Treatment
) -> None:
    before = assemble(corrected)
    drop_set_aside(copy=corrected, by=world.author, at=NOW)
    assert assemble(fresh(corrected)) == before
    kept = SetAside.objects.get()
    assert (kept.ending, kept.ended_by) == ("dropped", world.author)
    assert kept.document.drawbacks == (NEW,)


@pytest.mark.parametrize("end", [merge_back, drop_set_aside])
def test_it_ends_once(world: World, corrected: Treatment, end) -> None:
    end(copy=corrected, by=world.author, at=NOW)
    for verb in (merge_back, drop_set_aside):
        with pytest.raises(NothingSetAside, match="merged back or dropped already"):
            verb(copy=corrected, by=world.author, at=NOW)


@pytest.mark.parametrize("verb", [merge_back, drop_set_aside])
def test_who_may_not_change_may_do_neither(world: World, corrected: Treatment, verb) -> None:
    with pytest.raises(NotAllowed):
        verb(copy=corrected, by=world.reviewer, at=NOW)
    assert SetAside.objects.open().exists()


def test_a_merged_address_that_another_has_now_is_refused_and_nothing_is_written(
    world: World,
) -> None:
    draft = restore(document=replace(BACLOFEN, slug="oral"), by=world.author, at=NOW)
    start_correction(copy=draft, by=world.author, at=NOW)
    Treatment.objects.filter(pk=world.botulinum_toxin.pk).update(slug="oral")
    with pytest.raises(AddressInUse):
        merge_back(copy=draft, by=world.author, at=NOW)
    assert assemble(fresh(draft)).slug == "baclofen"
    assert SetAside.objects.open().exists()


def test_the_database_holds_one_open_draft_for_each_text(corrected: Treatment) -> None:
    one = SetAside.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        SetAside.objects.create(
            working_copy=corrected, body=one.body, base_body=one.body, by=one.by, at=NOW
        )


def test_a_page_of_the_site_is_merged_section_by_section(world: World) -> None:
    copy, page = world.about, assemble(world.about)
    more = Section(uid("how"), "How we work", ("Carefully.",))
    author = world.author
    restore(document=replace(page, sections=(*page.sections, more)), by=author, at=NOW)
    start_correction(copy=copy, by=author, at=NOW)
    corrected = replace(page.sections[0], heading="Who publishes this")
    restore(document=replace(page, sections=(corrected,)), by=author, at=NOW)
    merge_back(copy=copy, by=author, at=NOW)
    headings = [one.heading for one in assemble(Page.objects.get(pk=copy.pk)).sections]
    assert headings == ["Who publishes this", "How we work"]
