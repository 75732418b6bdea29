"""A link that somebody shares: its title, its sentence and its picture."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.pages.markup import Page, page_of
from tests.universe import World


def shared(page: Page) -> dict[str, str]:
    """What Open Graph is told."""
    metas = (e.attributes for e in page.all("meta") if "property" in e.attributes)
    return {str(one["property"]): str(one["content"]) for one in metas}


def test_a_treatment_is_shared_under_its_name_with_its_own_picture(patient: Client) -> None:
    assert shared(page_of(patient.get("/treatments/baclofen/"))) == {
        "og:title": "Baclofen",
        "og:description": "Baclofen for dystonia: what it is, its benefits, drawbacks and side "
        "effects, in the words of its source.",
        "og:type": "website",
        "og:url": f"{settings.SITE_URL}/treatments/baclofen/",
        "og:image": f"{settings.SITE_URL}/pictures/baclofen.png",
        "og:image:alt": "Baclofen. Medicine. Treatment options for dystonia",
    }


# The address of a page, and the name of the picture it is shared with.
PICTURES = {
    "/": "of/site",
    "/compare/": "of/compare",
    "/side-effects/": "of/side-effects",
    "/side-effects/drowsiness/": "of/side-effects",
    "/types/": "of/types",
    "/types/generalised/": "of/types",
    "/glossary/": "of/glossary",
    "/about/": "of/site",
    "/privacy/": "of/site",
    "/privacy/changes/": "of/site",
    "/treatments/baclofen/changes/": "baclofen",
}


@pytest.mark.parametrize("address", PICTURES)
def test_every_page_has_a_picture_that_is_there(patient: Client, address: str) -> None:
    page = page_of(patient.get(address))
    said = shared(page)
    title = page.words(page.all("title")[0])
    assert title.removesuffix(" – Treatment options for dystonia") == said["og:title"]
    assert said["og:url"] == f"{settings.SITE_URL}{address}"
    assert said["og:image"] == f"{settings.SITE_URL}/pictures/{PICTURES[address]}.png"
    assert patient.get(said["og:image"].removeprefix(settings.SITE_URL)).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/no-such-page/",
        "/treatments/deep-brain-stimulation/",
        "/treatments/baclofen/on/2026-03-02/",
    ],
)
def test_what_is_not_for_search_engines_is_not_dressed_up(patient: Client, address: str) -> None:
    assert set(shared(page_of(patient.get(address)))) == {"og:description"}


def test_a_draft_that_is_shared_shows_no_picture(world: World, author_client: Any) -> None:
    page = page_of(author_client.get(f"/admin/treatments/treatment/{world.baclofen.pk}/preview/"))
    assert "og:image" not in shared(page)
    assert not page.data
