"""/leaflets/compare/<a>/<b>[/<c>].pdf and its large print: what the address answers."""

from dataclasses import replace

import pytest

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore

COMPARE = "/leaflets/compare"
TWO = f"{COMPARE}/baclofen/physiotherapy.pdf"
THREE = f"{COMPARE}/baclofen/muscle-relaxants/physiotherapy-large-print.pdf"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (TWO, "baclofen-or-physiotherapy.pdf"),
        (THREE, "baclofen-or-muscle-relaxants-or-physiotherapy-large-print.pdf"),
    ],
)
def test_two_or_three_are_a_pdf(patient, address: str, name: str) -> None:
    response = patient.get(address)
    assert response.status_code == 200
    assert response.content.startswith(b"%PDF")
    assert response["Content-Disposition"] == f'inline; filename="{name}"'


def test_it_names_the_page_that_compares_the_same(patient) -> None:
    assert "/compare/baclofen/physiotherapy/>" in patient.get(TWO)["Link"]


@pytest.mark.parametrize(
    ("address", "present"),
    [
        ("physiotherapy/baclofen.pdf", "compare/baclofen/physiotherapy.pdf"),
        (
            "physiotherapy/baclofen-large-print.pdf",
            "compare/baclofen/physiotherapy-large-print.pdf",
        ),
        ("physiotherapy/baclofen/baclofen.pdf", "compare/baclofen/physiotherapy.pdf"),
        ("baclofen/baclofen.pdf", "baclofen.pdf"),
        ("baclofen/baclofen/baclofen-large-print.pdf", "baclofen-large-print.pdf"),
    ],
)
def test_one_choice_has_one_address(patient, address: str, present: str) -> None:
    response = patient.get(f"{COMPARE}/{address}")
    assert (response.status_code, response["Location"]) == (301, f"/leaflets/{present}")
    assert response["Cache-Control"] == "no-cache"


def test_one_that_moved_is_compared_under_its_present_address(world: World, as_patient) -> None:
    moved = restore(document=replace(BACLOFEN, slug="tablets"), by=world.author, at=NOW)
    world.publish(moved)
    assert as_patient(TWO)["Location"] == f"{COMPARE}/physiotherapy/tablets.pdf"


def test_one_that_is_withdrawn_gives_its_reason(patient) -> None:
    response = patient.get(f"{COMPARE}/baclofen/deep-brain-stimulation.pdf")
    assert "We are checking this text with a specialist." in page_of(response).text


@pytest.mark.parametrize(
    "address",
    [
        "baclofen.pdf",
        "baclofen/botulinum-toxin.pdf",
        "a/b/c/d.pdf",
        "/".join(["baclofen"] * 9) + ".pdf",
        "baclofen/%00.pdf",
        f"baclofen/{'x' * 10_000}.pdf",
    ],
)
def test_anything_else_is_a_page_that_helps_on(patient, address: str) -> None:
    response = patient.get(f"{COMPARE}/{address}")
    assert response.status_code == 404
    assert "check the spelling" in page_of(response).text
