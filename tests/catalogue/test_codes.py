"""Codes of other vocabularies in the working copy, and in what is published from it."""

import pytest
from django.core.exceptions import ValidationError

from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.actions import record_shared_change
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import DystoniaTypeCode, Treatment, TreatmentCode
from treatments.catalogue.restore import restore
from treatments.editions.comparison import compare
from treatments.editions.document import Document
from treatments.editions.models import Edition

FACTS = {"relation": "exact", "version": "2015", "source": "A list"}


def a_code(treatment: Treatment, system: str, code: str, **facts: str) -> TreatmentCode:
    made = TreatmentCode(treatment=treatment, system=system, code=code, **{**FACTS, **facts})
    made.full_clean()
    made.save()
    return made


def fresh(world: World) -> Document:
    return assemble(Treatment.objects.get(pk=world.baclofen.pk))


def test_without_codes_nothing_moves(world: World) -> None:
    assert fresh(world).digest == Edition.objects.get(slug="baclofen").digest
    assert '"codes"' not in fresh(world).body


def test_a_code_is_part_of_the_text_and_its_change_can_be_read(world: World) -> None:
    live = fresh(world)
    a_code(world.baclofen, "mesh", "D001418", name="Baclofen")
    record_shared_change(by=world.author, at=NOW, among=[world.baclofen])
    draft = fresh(world)
    assert draft.digest != live.digest
    assert Document.from_body(draft.body) == draft
    (change,) = compare(live, draft)
    assert (change.act, change.part) == ("added", "Code")
    assert "D001418" in change.after
    assert Treatment.objects.get(pk=world.baclofen.pk).draft_digest == draft.digest


def test_codes_stand_in_the_order_of_their_vocabularies(world: World) -> None:
    a_code(world.baclofen, "mesh", "D001418")
    a_code(world.baclofen, "atc", "M03BX01")
    assert [code.key for code in fresh(world).codes] == ["atc M03BX01", "mesh D001418"]


def test_a_type_takes_its_codes_into_every_treatment_that_names_it(world: World) -> None:
    named = world.baclofen.fits.get().dystonia_type
    DystoniaTypeCode.objects.create(
        dystonia_type=named, system="mondo", code="MONDO:0000476", **FACTS
    )
    (word,) = fresh(world).dystonia_types
    assert [code.code for code in word.codes] == ["MONDO:0000476"]


@pytest.mark.parametrize(
    ("system", "code"),
    [("mesh", "M03BX01"), ("atc", "D001418"), ("mondo", "0000476"), ("mesh", "D001418\n")],
)
def test_a_code_has_the_form_of_its_vocabulary(world: World, system: str, code: str) -> None:
    if code.endswith("\n"):  # a line is trimmed before it is looked at
        a_code(world.baclofen, system, code)
        return
    with pytest.raises(ValidationError, match="is no code of"):
        a_code(world.baclofen, system, code)


def test_a_code_cannot_be_exactly_two_treatments(world: World) -> None:
    a_code(world.baclofen, "atc", "M03")
    with pytest.raises(ValidationError, match="stands for exactly Baclofen already"):
        a_code(world.muscle_relaxants, "atc", "M03")
    a_code(world.muscle_relaxants, "atc", "M03", relation="broader")


@pytest.mark.parametrize("field", ["system", "code", "relation", "version", "source"])
def test_what_is_not_known_of_a_code_makes_it_no_code(world: World, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        a_code(world.baclofen, **{"system": "mesh", "code": "D001418", field: ""})
    assert field in refused.value.error_dict


def test_words_for_several_types_have_no_code(world: World) -> None:
    named = world.baclofen.fits.get().dystonia_type
    named.is_group = True
    code = DystoniaTypeCode(dystonia_type=named, system="mondo", code="MONDO:0000476", **FACTS)
    with pytest.raises(ValidationError, match="words for several types"):
        code.clean()


def test_restoring_leaves_codes_and_makes_those_that_are_missing(
    world: World,
) -> None:
    code = a_code(world.baclofen, "mesh", "D001418")
    with_code = fresh(world)
    restore(document=BACLOFEN, by=world.author, at=NOW)
    assert fresh(world).codes == with_code.codes
    code.delete()
    restore(document=with_code, by=world.author, at=NOW)
    assert fresh(world).codes == with_code.codes
