"""What holds on every page that a reader can reach."""

from itertools import pairwise
from urllib.parse import urldefrag

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from tests.pages.markup import Page
from tests.pages.walking import DATED, FEEDBACK, PARTNERS, UNLINKED, walk
from tests.universe import SECRET, World
from treatments.pages.scripts import REMEMBERED
from treatments.pages.scripts.words import version
from treatments.pages.styles import SHEETS

DATA = {"type": "application/ld+json"}

# Answered outside the admin and no public page, on purpose: a draft, for whoever was sent its
# link. It may read the working copy and holds a form, so the guard and the walk leave it out;
# tests/desk/test_shared_page.py says what holds there instead. The catalogue is for programs:
# tests/api has it.
NOT_PUBLIC = {"preview/", ".well-known/api-catalog"}

# Pages that nobody should find in a search engine, and that have no address to be found under.
NOT_TO_BE_FOUND = (FEEDBACK, *PARTNERS)


@pytest.fixture
def site(patient: Client) -> dict[str, tuple[HttpResponse, Page]]:
    """The whole public site."""
    return {address: (response, page) for address, response, page in walk(patient)}


def test_the_walk_reaches_every_kind_of_page(site) -> None:
    assert {
        "/",
        "/compare/",
        "/compare/all/",
        "/compare/baclofen/physiotherapy/",
        "/what-matters/",
        "/side-effects/",
        "/side-effects/drowsiness/",
        "/types/",
        "/types/generalised/",
        "/glossary/",
        "/search/",
        "/about/",
        "/disclaimer/",
        "/privacy/",
        FEEDBACK,
        "/partners/",
        *PARTNERS,
        "/treatments/baclofen/",
        "/treatments/baclofen/changes/",
        "/treatments/baclofen/leaflet/",
        "/leaflets/",
        DATED,
    } <= set(site)


def test_every_link_leads_to_a_page(site) -> None:
    broken = {address for address, (response, _) in site.items() if response.status_code != 200}
    assert broken == {"/treatments/botulinum-toxin/", "/no-such-page/"}


def test_every_link_to_a_place_in_a_page_finds_it(site) -> None:
    for address, (_, page) in site.items():
        for words, link in page.links:
            url, fragment = urldefrag(link)
            if fragment and not url.startswith("http"):
                assert fragment in site[url or address][1].ids, f"{address}: {words} ({link})"


def test_no_page_sets_a_cookie_or_carries_a_csrf_token(site) -> None:
    for address, (response, page) in site.items():
        assert not response.cookies, address
        assert "Set-Cookie" not in response.headers, address
        assert "Cookie" not in response.headers.get("Vary", ""), address
        assert "csrf" not in page.source.lower(), address


def test_no_page_shows_a_draft(site) -> None:
    for address, (_, page) in site.items():
        assert SECRET not in page.source, address
        assert "Botulinum toxin" not in page.source, address


def test_what_runs_is_ours_and_optional_and_no_element_is_styled_in_the_markup(site) -> None:
    for address, (_, page) in site.items():
        assert not page.all("iframe"), address
        # A script element of this type is data: a browser runs nothing in it.
        run = [e.attributes for e in page.all("script") if e.attributes != DATA]
        assert run == [{"src": f"/aids-{version()}.js", "type": "module"}, {}], address
        assert page.source.count(f"<script>{REMEMBERED}</script>") == 1, address
        for element in page.elements:
            handlers = [name for name in element.attributes if name.startswith("on")]
            assert not handlers, (address, element)
            assert "style" not in element.attributes, (address, element)


def test_the_first_controls_of_every_page_choose_how_it_looks(site) -> None:
    for address, (_, page) in site.items():
        names = [one.attributes.get("name") for one in page.all("input")]
        assert names[:9] == [*"cccc", *"tt", *"ppp"], address


def test_a_form_only_asks_or_sends_nothing_at_all(site) -> None:
    for address, (_, page) in site.items():
        for form in page.all("form"):
            methods = ("post",) if address in (FEEDBACK, *PARTNERS) else ("get", "dialog")
            assert form.attributes.get("method", "get") in methods, address


def test_a_page_needs_nothing_but_itself_and_its_icon(site) -> None:
    for address, (_, page) in site.items():
        links = {e.attributes["rel"] for e in page.all("link")}
        assert links <= {"icon", "canonical", "alternate"}, address
        # On paper there is a picture: a browser fetches it when it prints.
        assert {e.attributes["loading"] for e in page.all("img")} <= {"lazy"}, address
        assert f"<style>{SHEETS['site'].text}</style>" in page.source, address


def test_the_markup_is_sound(site) -> None:
    for address, (_, page) in site.items():
        assert page.faults == [], address
        assert len(page.ids) == len(set(page.ids)), address
        assert set(page.references) <= set(page.ids), address
        (html,) = page.all("html")
        assert html.attributes["lang"] == "en-GB", address


def test_headings_go_down_one_level_at_a_time_from_one_h1(site) -> None:
    for address, (_, page) in site.items():
        levels = [level for level, _ in page.headings]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), (address, page.headings)
        assert all(words for _, words in page.headings), address


def test_titles_are_unique_and_end_in_the_name_of_the_site(site) -> None:
    pages = {a: page for a, (response, page) in site.items() if response.status_code == 200}
    titles = {address: page.words(page.all("title")[0]) for address, page in pages.items()}
    assert len(set(titles.values())) == len(titles)
    assert titles.pop("/") == "Treatment options for dystonia"
    assert all(title.endswith(" – Treatment options for dystonia") for title in titles.values())
    assert titles["/treatments/baclofen/"] == "Baclofen – Treatment options for dystonia"


def test_every_page_names_its_one_address_or_is_not_for_search_engines(site) -> None:
    for address, (response, page) in site.items():
        canonical = [e for e in page.all("link") if e.attributes["rel"] == "canonical"]
        robots = [e for e in page.all("meta") if e.attributes.get("name") == "robots"]
        if address == "/search/":  # what it finds has addresses of its own
            assert canonical[0].attributes["href"] == f"{settings.SITE_URL}/search/"
            assert robots[0].attributes["content"] == "noindex"
        elif address == DATED:
            present = f"{settings.SITE_URL}/treatments/baclofen/"
            assert canonical[0].attributes["href"] == present
            assert robots[0].attributes["content"] == "noindex"
        elif response.status_code == 200 and address not in (*UNLINKED, *NOT_TO_BE_FOUND):
            assert canonical[0].attributes["href"] == f"{settings.SITE_URL}{address}"
            assert not robots, address
        else:
            assert not canonical, address
            assert robots[0].attributes["content"] == "noindex", address


def test_the_skip_link_comes_first_and_leads_to_the_text(site) -> None:
    for address, (_, page) in site.items():
        assert page.links[0] == ("Skip to the text", "#page-text"), address
        (main,) = page.all("main")
        assert main.attributes["id"] == "page-text", address


def test_the_menu_says_where_the_reader_is(site) -> None:
    def here(address: str) -> set[tuple[str, str | None]]:
        page = site[address][1]
        marked = (e for e in page.all("a") if "aria-current" in e.attributes)
        return {(page.words(e), e.attributes["aria-current"]) for e in marked}

    assert here("/") == {("Treatments", "page")}
    assert here("/treatments/baclofen/") == {("Treatments", "true")}
    assert here("/treatments/baclofen/changes/") == {("Treatments", "true")}
    assert here("/compare/") == {("Compare", "page")}
    assert here("/compare/all/") == {("Compare", "true")}
    assert here("/compare/baclofen/physiotherapy/") == {("Compare", "true")}
    assert here("/what-matters/") == {("Compare", "true")}
    assert here("/side-effects/drowsiness/") == {("Side effects", "true")}
    assert here("/disclaimer/") == {("Disclaimer", "page")}
    assert here("/no-such-page/") == set()


def test_pages_are_only_read(patient: Client) -> None:
    assert patient.head("/").status_code == 200
    assert patient.post("/").status_code == 405


def test_every_address_is_a_public_page_or_left_out_on_purpose() -> None:
    """A new address at the top has to say here what it is."""
    tops = {str(pattern.pattern) for pattern in get_resolver().url_patterns}
    assert tops == {"admin/", "api/", "partners/", ""} | NOT_PUBLIC


def test_no_public_page_leads_to_a_shared_draft(site) -> None:
    for address, (_, page) in site.items():
        assert not [link for _, link in page.links if "/preview/" in link], address


def test_a_reader_who_guesses_at_a_shared_draft_finds_nothing(world: World) -> None:
    assert Client().get("/preview/").status_code == 404
    assert Client().get("/preview/botulinum-toxin/").status_code == 404
