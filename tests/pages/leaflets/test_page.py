"""/treatments/<slug>/leaflet/ and /leaflets/: where leaflets are taken from."""

import pytest

from tests.pages.markup import page_of
from treatments.pages.leaflets import press

PAGE, ALL = "/treatments/baclofen/leaflet/", "/leaflets/"


@pytest.fixture
def with_press(monkeypatch) -> None:
    monkeypatch.setattr(press, "works", lambda: True)


@pytest.fixture
def without_press(monkeypatch) -> None:
    """As on a machine without Pango."""
    monkeypatch.setattr(press, "works", lambda: False)
    monkeypatch.setattr(press, "_library", lambda: None)


def test_the_treatment_leads_to_it(patient) -> None:
    page = page_of(patient.get("/treatments/baclofen/"))
    assert page.address_of("Leaflet (PDF)") == PAGE


def test_it_offers_both_sizes(with_press, patient) -> None:
    page = page_of(patient.get(PAGE))
    assert page.heading == "Baclofen: leaflets to print or keep"
    assert page.address_of("Leaflet (PDF)") == "/leaflets/baclofen.pdf"
    assert page.address_of("Large print (PDF)") == "/leaflets/baclofen-large-print.pdf"
    assert "14 point" in page.text
    assert "18 point" in page.text
    assert page.address_of("Baclofen") == "/treatments/baclofen/"
    assert page.address_of("Leaflets about all treatments") == ALL


def test_the_page_of_all_offers_the_whole_set_and_each_treatment(with_press, patient) -> None:
    page = page_of(patient.get(ALL))
    assert page.address_of("All treatments (PDF)") == "/leaflets/all.pdf"
    large = page.address_of("All treatments, large print (PDF)")
    assert large == "/leaflets/all-large-print.pdf"
    assert page.address_of("Baclofen") == PAGE
    assert "Deep brain stimulation" not in page.text


@pytest.mark.parametrize("address", [PAGE, ALL])
def test_without_a_press_it_says_so_and_offers_printing(without_press, patient, address) -> None:
    page = page_of(patient.get(address))
    assert "This site cannot make PDF leaflets at the moment." in page.text
    assert "choose Print in your browser" in page.text
    assert not [link for _, link in page.links if link.endswith(".pdf")]


@pytest.mark.parametrize("file", ["baclofen", "all-large-print", "compare/baclofen/physiotherapy"])
def test_without_a_press_a_leaflet_is_a_page_that_says_so(without_press, patient, file) -> None:
    response = patient.get(f"/leaflets/{file}.pdf")
    assert response.status_code == 503
    assert response["Cache-Control"] == "no-store"
    assert "cannot make PDF leaflets" in page_of(response).text
    assert patient.get("/treatments/baclofen/").status_code == 200


def test_a_press_with_too_much_to_do_asks_to_come_again(patient, monkeypatch) -> None:
    def busy(*_: str) -> bytes:
        raise press.Busy

    monkeypatch.setattr(press, "pressed", busy)
    response = patient.get("/leaflets/baclofen.pdf")
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "Load this page again in a few seconds." in page_of(response).text
    assert page_of(response).address_of("Baclofen") == "/treatments/baclofen/"


def test_endings_are_those_of_the_treatment(patient) -> None:
    withdrawn = page_of(patient.get("/treatments/deep-brain-stimulation/leaflet/"))
    assert "We are checking this text with a specialist." in withdrawn.text
    assert patient.get("/treatments/botulinum-toxin/leaflet/").status_code == 404
