"""/sitemap.xml: every page that is its own one address, and no other."""

from xml.etree import ElementTree

from django.conf import settings
from django.test import Client, override_settings

from tests.pages.markup import page_of
from tests.pages.walking import walk
from tests.universe import NOW, World

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def listed(client: Client) -> dict[str, str]:
    """Every address with the day it last changed."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 (our own)
    return {
        url.findtext(f"{NAMESPACE}loc", ""): url.findtext(f"{NAMESPACE}lastmod", "")
        for url in root.iter(f"{NAMESPACE}url")
    }


def canonical(client: Client, address: str) -> str:
    """The address a page says is its own; empty where it is not for search engines."""
    answer = client.get(address)
    if answer.status_code != 200:
        return ""
    page = page_of(answer)
    if any(e.attributes.get("name") == "robots" for e in page.all("meta")):
        return ""
    (link,) = [e for e in page.all("link") if e.attributes["rel"] == "canonical"]
    return link.attributes["href"] or ""


def test_every_address_in_it_is_a_page_that_says_it_is_its_own(patient: Client) -> None:
    addresses = listed(patient)
    assert len(addresses) > 20
    for address in addresses:
        assert canonical(patient, address.removeprefix(settings.SITE_URL)) == address


def test_every_page_that_is_its_own_address_is_in_it(patient: Client) -> None:
    walked = {canonical(patient, address) for address, _, _ in walk(patient)} - {""}
    assert walked == set(listed(patient))


def test_a_text_is_dated_by_its_latest_line_and_a_list_by_all_of_them(world: World) -> None:
    world.publish(world.reword_a_benefit(world.baclofen, "May help some people."), at=NOW)
    days = {
        address.removeprefix(settings.SITE_URL): day for address, day in listed(Client()).items()
    }
    assert days["/treatments/baclofen/"] == days["/treatments/baclofen/changes/"] == "2026-03-03"
    assert days["/treatments/physiotherapy/"] == "2026-03-02"
    assert days["/"] == days["/compare/"] == days["/side-effects/nausea/"] == "2026-03-03"
    assert days["/about/"] == "2026-03-02"


def test_what_is_withdrawn_a_draft_or_of_a_past_day_is_not_in_it(patient: Client) -> None:
    everything = " ".join(listed(patient))
    for absent in ("deep-brain-stimulation", "botulinum-toxin", "/on/", "/admin/", "/preview/"):
        assert absent not in everything


@override_settings(SITE_URL="https://elsewhere.example/dystonia", ALLOWED_HOSTS=["testserver"])
def test_addresses_start_with_the_address_of_the_site_and_not_with_the_host(
    patient: Client,
) -> None:
    assert all(one.startswith("https://elsewhere.example/dystonia/") for one in listed(patient))


def test_a_page_of_it_that_does_not_exist_is_not_found(patient: Client) -> None:
    assert patient.get("/sitemap.xml?p=2").status_code == 404
    assert patient.get("/sitemap.xml?p=x").status_code == 404
