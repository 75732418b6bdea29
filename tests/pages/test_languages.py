"""Each address has one language; a text is never silently shown in another."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, override_settings

from tests.draft_guard import draft_guard
from tests.pages.markup import Page, page_of
from tests.pseudo import OTHER_LETTERS, pseudo, published_in
from tests.universe import BACLOFEN, DISCLAIMER, World

BAC = BACLOFEN.name.text.translate(OTHER_LETTERS)


def alternates(page: Page) -> dict[str | None, str | None]:
    """What search engines are told: language and address."""
    links = (link.attributes for link in page.all("link"))
    return {link["hreflang"]: link["href"] for link in links if "hreflang" in link}


def opened(address: str, status: int = 200, **headers: str) -> tuple[HttpResponse, Page]:
    with draft_guard():
        response = Client().get(address, headers=headers)
    assert response.status_code == status
    return response, page_of(response)


@pytest.fixture
def both(world: World) -> Iterator[None]:
    """The small world in two languages."""
    with pseudo():
        published_in(by=world.publisher)
        yield


@pytest.fixture
def only_english(world: World) -> Iterator[None]:
    """Two languages, and nothing published in the second."""
    with pseudo():
        yield


@pytest.mark.usefixtures("both")
def test_a_text_is_read_in_each_language_at_an_address_of_its_own() -> None:
    assert opened("/treatments/baclofen/")[1].heading == "Baclofen"
    assert opened("/ar/treatments/baclofen/")[1].heading == BAC


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("of", ["treatments/baclofen/", "disclaimer/", ""])
def test_both_name_each_other_and_the_sites_own_for_everybody_else(of: str) -> None:
    here = f"{settings.SITE_URL}/"
    expected = {"en-GB": here + of, "ar": f"{here}ar/{of}", "x-default": here + of}
    for start in ("/", "/ar/"):
        assert alternates(opened(start + of)[1]) == expected


@pytest.mark.usefixtures("both")
def test_each_leads_to_the_other_by_the_name_that_language_has_for_itself() -> None:
    assert opened("/treatments/baclofen/")[1].address_of("العربيّة") == "/ar/treatments/baclofen/"
    there = opened("/ar/treatments/baclofen/")[1]
    assert there.address_of("British English") == "/treatments/baclofen/"


@pytest.mark.usefixtures("both")
def test_no_browser_is_asked_for_its_language_and_nothing_is_remembered() -> None:
    for address in ("/", "/ar/", "/treatments/baclofen/"):
        response, page = opened(address, **{"accept-language": "ar"})
        assert page.all("html")[0].attributes["lang"] == ("ar" if "/ar/" in address else "en-GB")
        assert "Accept-Language" not in response.headers.get("Vary", "")
        assert not response.cookies


@pytest.mark.usefixtures("only_english")
@pytest.mark.parametrize(
    ("of", "name"),
    [
        ("treatments/baclofen/", BACLOFEN.name.text),
        ("treatments/baclofen/changes/", BACLOFEN.name.text),
        ("treatments/baclofen/on/2026-03-02/", BACLOFEN.name.text),
        ("disclaimer/", DISCLAIMER.name.text),
        ("about/", "About"),
    ],
)
def test_a_text_that_is_not_live_in_a_language_says_so_and_leads_to_where_it_is(
    of: str, name: str
) -> None:
    _, page = opened(f"/ar/{of}", status=404)
    assert (
        page.address_of(f"{name} (British English)") == f"/{of.split('changes')[0].split('on/')[0]}"
    )
    assert BACLOFEN.benefits[0].text not in page.source
    assert alternates(page) == {}


@pytest.mark.usefixtures("only_english")
def test_an_english_text_names_no_other_language_while_it_has_none() -> None:
    for address in ("/", "/treatments/baclofen/", "/disclaimer/"):
        page = opened(address)[1]
        assert alternates(page) == {}
        assert "hreflang" not in page.source
    assert "Baclofen" not in opened("/ar/")[1].text


@pytest.mark.usefixtures("only_english")
def test_what_never_was_is_not_found_in_any_language() -> None:
    assert opened("/ar/treatments/no-such/", status=404)[1].links
    opened("/ar/treatments/botulinum-toxin/", status=404)


@pytest.mark.usefixtures("world")
def test_a_language_of_which_nobody_said_anything_has_no_address() -> None:
    opened("/ar/", status=404)


@pytest.mark.usefixtures("world")
@override_settings(LANGUAGES=[("en-gb", "British English"), ("cy", "Welsh")])
def test_the_desk_and_the_api_stand_under_no_language() -> None:
    for address in ("/cy/admin/", "/cy/api/v1/treatments"):
        assert Client().get(address, follow=True).status_code == 404
