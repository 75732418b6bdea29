"""A reader who has to stay alert sees first where drowsiness is mentioned, and where nothing is."""

from tests.journeys.test_patient_compares import ticking
from tests.pages.markup import page_of

SIDE_EFFECTS = "What are the side effects, and how often?"


def test_from_home_to_what_is_said_about_staying_alert_and_on_to_two_of_them(patient) -> None:
    home = page_of(patient.get("/"))
    form = page_of(patient.get(home.address_of("What matters to me?")))
    compared = page_of(patient.get(ticking(form, "Staying alert"), follow=True))
    questions = [words for level, words in compared.headings if level == 2]
    assert questions[:2] == ["What matters to you", SIDE_EFFECTS]
    assert "Matters to you: drowsiness" in compared.section(SIDE_EFFECTS)
    assert "Our source does not mention it for: Physiotherapy." in compared.text

    chooser = page_of(patient.get(compared.address_of("Choose two or three")))
    two = page_of(patient.get(ticking_too(chooser), follow=True))
    assert two.heading == "Baclofen and Physiotherapy side by side"
    assert "Matters to you: drowsiness" in two.text

    plain = page_of(patient.get(two.address_of("Show the plain order")))
    assert "Matters to you" not in plain.text
    assert plain.heading == two.heading


def ticking_too(chooser) -> str:
    """Two treatments, and what matters is carried along in a hidden field."""
    carried = [e for e in chooser.in_main("input") if e.attributes["type"] == "hidden"]
    address = ticking(chooser, "Baclofen", "Physiotherapy")
    return address + "".join(f"&{e.attributes['name']}={e.attributes['value']}" for e in carried)
