"""Side effects: every effect that a live treatment mentions."""

from tests.pages.markup import page_of
from tests.universe import uid


def test_every_effect_is_listed_by_name_with_the_treatments_that_mention_it(patient) -> None:
    page = page_of(patient.get("/side-effects/"))
    assert "Dizziness Muscle relaxants Drowsiness Baclofen, Muscle relaxants Nausea" in page.text
    assert page.address_of("Drowsiness") == "/side-effects/drowsiness/"


def test_drawbacks_that_readers_look_for_here_are_linked(patient) -> None:
    page = page_of(patient.get("/side-effects/"))
    words = "Can cause withdrawal symptoms if dose is suddenly stopped."
    assert f"Muscle relaxants See also under drawbacks: {words}" in page.text
    place = f"/treatments/muscle-relaxants/#{uid('relaxants withdrawal')[:8]}"
    assert page.address_of(words) == place


def test_treatments_without_any_are_named_and_not_called_free_of_them(patient) -> None:
    gap = page_of(patient.get("/side-effects/")).section("No side effects listed")
    assert gap == (
        "Our source does not list side effects for these treatments. "
        "That does not mean that they have none. Physiotherapy"
    )
