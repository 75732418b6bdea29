"""Codes of other vocabularies on their own pages of the desk."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.universe import NOW, World
from treatments.catalogue.models import Contribution, Treatment, TreatmentCode
from treatments.desk.parts import sections_of
from treatments.review.actions import submit

ADD = reverse("admin:treatments_treatmentcode_add")


def form(treatment: Treatment, **changed: str) -> dict[str, str]:
    return {
        "treatment": str(treatment.pk),
        "system": "mesh",
        "code": "D001418",
        "name": "Baclofen",
        "relation": "exact",
        "version": "2015",
        "source": "A list of headings",
        "checked_on": "",
        **changed,
    }


def test_an_editor_adds_a_code_and_has_contributed(world: World, author_client: Client) -> None:
    before = Treatment.objects.get(pk=world.baclofen.pk).draft_digest
    answer = author_client.post(ADD, form(world.baclofen))
    assert answer.status_code == 302
    assert TreatmentCode.objects.get().code == "D001418"
    assert Treatment.objects.get(pk=world.baclofen.pk).draft_digest != before
    last = Contribution.objects.filter(working_copy=world.baclofen).last()
    assert (last.by, last.act) == (world.author, "shared")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"code": "M03BX01"}, "is no code of MeSH, which look like D001418."),
        ({"source": ""}, "This field is required."),
        ({"version": ""}, "This field is required."),
    ],
)
def test_what_is_no_code_is_refused_in_a_sentence(
    world: World, author_client: Client, changed: dict[str, str], words: str
) -> None:
    answer = author_client.post(ADD, form(world.baclofen, **changed))
    assert words in answer.content.decode()
    assert not TreatmentCode.objects.exists()


def test_a_code_that_is_anothers_is_refused(world: World, author_client: Client) -> None:
    author_client.post(ADD, form(world.baclofen))
    answer = author_client.post(ADD, form(world.physiotherapy))
    assert "It stands for exactly Baclofen already." in answer.content.decode()


def test_the_list_says_whose_codes_they_are_and_when_they_were_verified(
    world: World, author_client: Client
) -> None:
    author_client.post(ADD, form(world.baclofen, checked_on="2026-04-25"))
    page = author_client.get(reverse("admin:treatments_treatmentcode_changelist"))
    for words in ("MeSH D001418", "Baclofen", "exact", "2015", "25 April 2026"):
        assert words in page.content.decode()


def test_whose_code_it_is_stays(world: World, author_client: Client) -> None:
    author_client.post(ADD, form(world.baclofen))
    code = TreatmentCode.objects.get()
    change = reverse("admin:treatments_treatmentcode_change", args=[code.pk])
    page = author_client.get(change).content.decode()
    assert 'name="treatment"' not in page
    assert 'name="relation"' in page


def test_a_reviewer_reads_and_changes_nothing(world: World) -> None:
    client = Client()
    client.force_login(world.reviewer)
    assert client.get(ADD).status_code == 403
    assert client.get(reverse("admin:treatments_treatmentcode_changelist")).status_code == 200


def test_whoever_reviews_a_text_reads_its_codes(world: World, author_client: Client) -> None:
    author_client.post(ADD, form(world.baclofen))
    review = submit(
        copy=Treatment.objects.get(pk=world.baclofen.pk),
        reviewer=world.reviewer,
        by=world.author,
        at=NOW,
    )
    sections = {one.heading: one.parts for one in sections_of(review.document)}
    (part,) = sections["Codes of other vocabularies"]
    assert part.words == "Baclofen: MeSH D001418 (Baclofen), exact"
    assert part.notes == (
        "Version 2015, looked up in A list of headings.",
        "No day is noted.",
    )
