"""/leaflets/<slug>.pdf and its large print: what the address answers."""

from dataclasses import replace

import pytest

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.pages.leaflets import answering, press
from treatments.publishing.actions import redirect, remove

PDF, LARGE = "/leaflets/baclofen.pdf", "/leaflets/baclofen-large-print.pdf"


def test_it_is_a_pdf_with_a_name_to_keep_it_under(patient) -> None:
    response = patient.get(PDF)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-1.7")
    assert response["Content-Disposition"] == 'inline; filename="baclofen-edition-1.pdf"'
    assert response["Link"].endswith('/treatments/baclofen/>; rel="canonical"')
    assert "X-Robots-Tag" not in response.headers
    assert not response.cookies


def test_large_print_is_another_file_that_search_engines_leave_out(patient) -> None:
    response = patient.get(LARGE)
    assert (
        response["Content-Disposition"] == 'inline; filename="baclofen-edition-1-large-print.pdf"'
    )
    assert response["X-Robots-Tag"] == "noindex"
    assert response["ETag"] != patient.get(PDF)["ETag"]
    assert response.content != patient.get(PDF).content


def test_who_has_it_already_is_told_so_and_nothing_is_pressed(patient, monkeypatch) -> None:
    etag = patient.get(PDF)["ETag"]
    monkeypatch.setattr(answering, "_pdf", lambda *a, **k: pytest.fail("pressed"))
    response = patient.get(PDF, headers={"If-None-Match": etag})
    assert (response.status_code, response.content) == (304, b"")
    assert (response["ETag"], response["Cache-Control"]) == (etag, "no-cache")
    head = patient.head(PDF)
    assert (head.status_code, head["ETag"], head.content) == (200, etag, b"")


def test_it_is_pressed_once(patient, monkeypatch) -> None:
    first = patient.get(PDF).content
    monkeypatch.setattr(press, "pressed", lambda *a: pytest.fail("pressed again"))
    assert patient.get(PDF).content == first


def test_an_old_address_leads_to_the_present_one_of_the_same_size(world: World, as_patient) -> None:
    moved = restore(document=replace(BACLOFEN, slug="oral-baclofen"), by=world.author, at=NOW)
    world.publish(moved)
    for old, present in (
        (PDF, "/leaflets/oral-baclofen.pdf"),
        (LARGE, "/leaflets/oral-baclofen-large-print.pdf"),
    ):
        response = as_patient(old)
        assert (response.status_code, response["Location"]) == (301, present)
        assert response["Cache-Control"] == "no-cache"


def test_a_treatment_that_leads_elsewhere_takes_its_leaflet_along(world: World, as_patient) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    assert as_patient(PDF)["Location"] == "/treatments/muscle-relaxants/"


def test_a_withdrawn_treatment_has_a_reason_and_no_leaflet(patient) -> None:
    response = patient.get("/leaflets/deep-brain-stimulation.pdf")
    assert "text/html" in response["Content-Type"]
    assert "We are checking this text with a specialist." in page_of(response).text


def test_a_treatment_that_is_gone_answers_410(world: World, as_patient) -> None:
    remove(copy=world.baclofen, explanation="It was none.", by=world.publisher, at=NOW)
    assert as_patient(PDF).status_code == 410


@pytest.mark.parametrize("slug", ["botulinum-toxin", "no-such", "baclofen.pdf", "-large-print"])
def test_a_draft_and_what_never_was_have_none(patient, slug: str) -> None:
    assert patient.get(f"/leaflets/{slug}.pdf").status_code == 404


def test_leaflets_are_only_read(patient) -> None:
    assert patient.post(PDF).status_code == 405
