"""A reader compares all treatments and opens the one whose answer they want to check."""

from tests.pages.markup import page_of


def test_from_home_to_the_comparison_and_down_to_the_printed_line(patient) -> None:
    home = page_of(patient.get("/"))
    comparison = page_of(patient.get(home.address_of("compare all three")))
    drawbacks = comparison.section("What are the drawbacks?")
    assert "Long-term commitment needed to achieve results." in drawbacks
    treatment = page_of(patient.get(comparison.address_of("Physiotherapy")))
    assert "line 47, as printed: Long-term commitment needed to achieve results." in (
        treatment.section("What are the drawbacks?")
    )
