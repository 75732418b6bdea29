"""A reader takes a leaflet to an appointment, and later finds the present text from it."""

import base64

from django.http import HttpResponse
from django.test import Client

from tests.draft_guard import draft_guard
from tests.pages.markup import Page, page_of
from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.pages import qr
from treatments.pages.leaflets import setting
from treatments.pages.leaflets.papers import of_treatment


def as_patient(address: str) -> HttpResponse:
    with draft_guard():
        return Client().get(address)


def test_from_the_treatment_to_paper_and_back(world: World, settings) -> None:
    treatment = page_of(as_patient("/treatments/baclofen/"))
    leaflets = page_of(as_patient(treatment.address_of("Leaflet (PDF)")))
    large = as_patient(leaflets.address_of("Large print (PDF)"))
    assert large["Content-Type"] == "application/pdf"
    assert large["Content-Disposition"].endswith('baclofen-edition-1-large-print.pdf"')

    # On the paper: which edition it is, and a code that holds the address it names.
    paper = Page(setting.html(of_treatment(Edition.objects.live(at=NOW).get(slug="baclofen"))))
    assert "Edition 1, published 2 March 2026." in paper.text
    assert "This is a printed copy. Check the address for the present text:" in paper.text
    (code,) = paper.all("img")
    (address,) = {link for _, link in paper.links}
    assert base64.b64decode(code.attributes["src"].partition(",")[2]) == qr.svg(address)

    # Meanwhile the text has changed. The address on the paper leads to the present one.
    world.reword_a_benefit(world.baclofen, "Daily doses have been shown to help.")
    world.publish(world.baclofen)
    present = page_of(as_patient(address.removeprefix(settings.SITE_URL)))
    assert "Edition 2" in present.text
    assert "Daily doses have been shown to help." in present.text
    new = as_patient(leaflets.address_of("Large print (PDF)"))
    assert new["ETag"] != large["ETag"]
    assert new["Content-Disposition"].endswith('baclofen-edition-2-large-print.pdf"')
