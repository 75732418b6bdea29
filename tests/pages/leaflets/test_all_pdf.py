"""/leaflets/all.pdf and its large print."""

import pytest

from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


@pytest.mark.parametrize("ending", ["", "-large-print"])
def test_all_treatments_are_a_pdf(patient, ending: str) -> None:
    response = patient.get(f"/leaflets/all{ending}.pdf")
    assert response.status_code == 200
    assert response.content.startswith(b"%PDF")
    name = f"treatment-options-for-dystonia{ending}.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'


def test_one_that_is_withdrawn_leaves_it(world: World, client) -> None:
    etag = client.head("/leaflets/all.pdf")["ETag"]
    withdraw(copy=world.baclofen, explanation="Being checked.", by=world.publisher, at=NOW)
    assert client.head("/leaflets/all.pdf")["ETag"] != etag


def test_without_a_treatment_there_is_none(db, client) -> None:
    assert client.get("/leaflets/all.pdf").status_code == 404
    assert b"There is no treatment to print" in client.get("/leaflets/").content
