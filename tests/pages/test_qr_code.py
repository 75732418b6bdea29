"""/qr.svg?to=…: the QR code at the foot of a printed page."""

from xml.etree import ElementTree

import pytest
import segno
from django.conf import settings

from tests.pages.markup import page_of
from treatments.pages import qr

TO = "/treatments/baclofen/"


def test_it_is_a_picture_that_may_be_kept(patient) -> None:
    response = patient.get("/qr.svg", {"to": TO})
    assert response.status_code == 200
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Cache-Control"] == "public, max-age=86400"
    picture = ElementTree.fromstring(response.content)  # noqa: S314 (our own answer)
    assert picture.tag.endswith("svg")
    assert response.content == qr.svg(f"{settings.SITE_URL}{TO}")
    assert not response.cookies


def test_it_is_drawn_with_the_white_around_it_that_cameras_need() -> None:
    address = "https://example.org/treatments/baclofen/"
    picture = ElementTree.fromstring(qr.svg(address))  # noqa: S314
    side = segno.make_qr(address, error="m", boost_error=False).symbol_size(border=4)[0]
    assert picture.attrib["viewBox"] == f"0 0 {side} {side}"


@pytest.mark.parametrize(
    "to",
    [
        "",
        "treatments/baclofen/",
        "//elsewhere.example/",
        "https://elsewhere.example/",
        "/\\elsewhere.example/",
        "/treatments/baclofen/?next=//elsewhere.example",
        "/treatments/baclofen/\n",
        "/treatments/bäclofen/",
        "/treatments/\x00/",
        "/admin/",
        "/api/v1/treatments",
        "/preview/anything/",
        "/treatments/" + "a" * 10_000 + "/",
    ],
)
def test_it_leads_to_a_public_page_of_this_site_and_nowhere_else(patient, to: str) -> None:
    response = patient.get("/qr.svg", {"to": to})
    assert response.status_code == 400
    assert page_of(response).heading == "We could not understand this request"


@pytest.mark.parametrize("address", [TO, "/compare/all/", "/treatments/baclofen/on/2026-03-02/"])
def test_it_is_at_the_foot_of_a_page_beside_its_address(patient, address: str) -> None:
    page = page_of(patient.get(address))
    (picture,) = page.all("img")
    assert picture.attributes["src"] == f"/qr.svg?to={address}"
    assert picture.attributes["loading"] == "lazy"
    # Whoever hears the page has the address in words beside it.
    assert picture.attributes["alt"] == ""
    assert patient.get(picture.attributes["src"]).status_code == 200
    assert f"Printed from {settings.SITE_URL}{address}" in page.text
