"""Privacy: the publisher's words, and below them what the program does by itself."""

from tests.pages.markup import page_of
from tests.universe import NOW, World
from treatments.publishing.actions import withdraw


def test_it_says_what_its_live_edition_says_and_then_what_is_enforced(patient) -> None:
    page = page_of(patient.get("/privacy/"))
    assert page.heading == "Privacy"
    assert "What this site keeps about you." in page.text
    assert "The pages that you read set no cookie." in page.section("What this program does")
    told = page.section("What you tell us")
    assert "We keep it for 365 days, and then delete it." in told
    assert "no name, no e-mail address, no network address" in told


def test_it_leads_to_the_form(patient) -> None:
    page = page_of(patient.get("/privacy/"))
    assert page.address_of("Tell us something") == "/feedback/"


def test_a_withdrawn_privacy_page_says_why(world: World, as_patient) -> None:
    withdraw(copy=world.privacy, explanation="We rewrite it.", by=world.publisher, at=NOW)
    assert "We rewrite it." in page_of(as_patient("/privacy/")).text


def test_the_menu_knows_the_page(patient) -> None:
    page = page_of(patient.get("/privacy/"))
    here = [e for e in page.all("a") if e.attributes.get("aria-current") == "page"]
    assert [page.words(one) for one in here] == ["Privacy"]
