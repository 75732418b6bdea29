"""An author writes a treatment in another language; it is reviewed, published, and read there.

The words of the other language are invented and mean nothing.
"""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.draft_guard import draft_guard
from tests.pages.markup import Page, page_of
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition
from treatments.review.actions import approve, submit

ENGLISH, WELSH = "/treatments/baclofen/", "/cy/treatments/baclofen-cy/"
API = "/api/v1/treatments"


@pytest.fixture(autouse=True)
def two_languages() -> Iterator[None]:
    with override_settings(LANGUAGES=[("en-gb", "British English"), ("cy", "Welsh")]):
        yield


def read(address: str, status: int = 200) -> Page:
    """As a patient does, under the guard that no draft is read."""
    with draft_guard():
        response = Client().get(address)
    assert response.status_code == status
    return page_of(response)


def hreflang(page: Page) -> dict[str | None, str | None]:
    links = (link.attributes for link in page.all("link"))
    return {link["hreflang"]: link["href"] for link in links if "hreflang" in link}


def test_a_treatment_in_another_language(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    partners = Client().get(API).json()
    before = Edition.objects.get(content_id=world.baclofen.content_id)

    # The author begins it. It is a draft of its own, and readers see nothing of it.
    form = open_form(author_client, screen("translate", world.baclofen))
    form.fill(language="cy", slug="baclofen-cy").press(author_client)
    welsh = Treatment.objects.get(language="cy")
    assert welsh.content_id == world.baclofen.content_id
    assert hreflang(read(ENGLISH)) == {}
    read(WELSH, status=404)
    elsewhere = read("/cy/treatments/baclofen/", status=404)
    assert elsewhere.address_of("Baclofen (British English)") == ENGLISH

    # It is written, and nobody but a second person makes it ready.
    form = open_form(author_client, change_page(welsh))
    form.fill(name="Gair gwneud", what_it_is="Blabla di bla.")
    form.type(form.named("text", "nausea") + "text", "bladi").press(author_client)
    unapproved = page_of(publisher_client.get(screen("publish", welsh)))
    assert "Publish or schedule" not in unapproved.source
    now = timezone.now()
    review = submit(copy=welsh, reviewer=world.reviewer, by=world.author, at=now)
    approve(review=review, by=world.reviewer, at=timezone.now())
    assert "Publish or schedule" in page_of(publisher_client.get(screen("publish", welsh))).source
    published = open_form(publisher_client, screen("publish", welsh)).fill(note="Nodyn.")
    assert published.press(publisher_client).status_code == 302

    # A patient reads it at its address, and both say where the other is.
    page = read(WELSH)
    assert page.heading == "Gair gwneud"
    assert "Blabla di bla." in page.text
    assert page.all("html")[0].attributes["lang"] == "cy"
    assert page.address_of("British English") == ENGLISH
    assert "Edition 1" in page.text
    assert read(ENGLISH).heading == "Baclofen"
    assert read(ENGLISH).address_of("Cymraeg") == WELSH
    both = {
        "en-GB": f"{settings.SITE_URL}{ENGLISH}",
        "cy": f"{settings.SITE_URL}{WELSH}",
        "x-default": f"{settings.SITE_URL}{ENGLISH}",
    }
    assert hreflang(page) == hreflang(read(ENGLISH)) == both
    assert [words for words, link in read("/cy/").links if link == WELSH] == ["Gair gwneud"]
    assert "Gair gwneud" not in read("/").text

    # The English text and partner sites have noticed nothing.
    assert Edition.objects.get(content_id=before.content_id, language="en-GB") == before
    assert Client().get(API).json() == partners
