"""A reader who feels drowsy goes from a treatment to its side effect and on to another one."""

from tests.pages.markup import page_of


def test_from_a_side_effect_to_every_treatment_that_mentions_it(patient) -> None:
    home = page_of(patient.get("/"))
    treatment = page_of(patient.get(home.address_of("Baclofen")))
    effect = page_of(patient.get(treatment.address_of("drowsiness")))
    assert effect.heading == "Which treatments mention drowsiness?"
    other = page_of(patient.get(effect.address_of("Muscle relaxants").split("#")[0]))
    assert other.heading == "Muscle relaxants"
