"""Every page leads to the form with its own address, and every statement with its own key."""

import pytest
from django.test import Client

from tests.feedback.test_form import LOST, LOST_WORDS
from tests.pages.markup import Page, page_of
from tests.universe import uid

ASK, REPORT = "Was this page useful? Tell us", "Report an error in this statement"
DATED = "/treatments/baclofen/on/2026-03-02/"
PAGES = (
    "/",
    "/compare/",
    "/side-effects/",
    "/side-effects/drowsiness/",
    "/types/",
    "/types/generalised/",
    "/glossary/",
    "/about/",
    "/privacy/",
    "/disclaimer/",
    "/disclaimer/changes/",
    "/treatments/muscle-relaxants/",
    "/treatments/baclofen/",
    "/treatments/physiotherapy/",
    "/treatments/baclofen/changes/",
    DATED,
)


def reports_on(page: Page) -> list[str]:
    """The addresses behind the links to report an error."""
    return [address for words, address in page.links if words == REPORT]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_asks_once_and_with_its_own_address(reader: Client, address: str) -> None:
    page = page_of(reader.get(address))
    (ask,) = [to for words, to in page.links if words == ASK]
    assert ask == f"/feedback/?page={address}"
    assert LOST not in page_of(reader.get(ask)).text


def test_every_statement_can_be_reported_by_the_first_eight_characters(reader: Client) -> None:
    links = reports_on(page_of(reader.get("/treatments/baclofen/")))
    keys = ["name", "what_it_is", "fits", uid("baclofen effective")[:8]]
    keys.append(uid("baclofen side effects")[:8])
    assert sorted(links) == sorted(f"/feedback/?s=baclofen&u={key}" for key in keys)


@pytest.mark.parametrize("address", [one for one in PAGES if one != DATED])
def test_every_link_to_report_finds_its_words(reader: Client, address: str) -> None:
    for link in reports_on(page_of(reader.get(address))):
        page = page_of(reader.get(link))
        assert page.all("blockquote"), link
        assert LOST_WORDS not in page.text, link


@pytest.mark.parametrize("address", ["/side-effects/drowsiness/", "/types/generalised/"])
def test_a_word_s_own_page_leads_to_the_statement_of_each_treatment(
    reader: Client, address: str
) -> None:
    assert reports_on(page_of(reader.get(address)))


def test_what_was_said_on_a_past_day_is_not_reported(reader: Client) -> None:
    assert "Where does this come from?" in page_of(reader.get(DATED)).text
    assert reports_on(page_of(reader.get(DATED))) == []


@pytest.mark.parametrize("address", ["/no-such-page/", "/treatments/botulinum-toxin/"])
def test_where_there_is_no_page_nobody_is_asked_about_it(reader: Client, address: str) -> None:
    assert "/feedback/" not in reader.get(address).content.decode()


@pytest.mark.parametrize("address", ["/feedback/", "/feedback/thanks/"])
def test_nobody_is_asked_about_the_asking(reader: Client, address: str) -> None:
    assert ASK not in page_of(reader.get(address)).text
