"""Display: how a page looks is chosen on the page, and costs little."""

import re

from django.test import Client

from tests.pages.markup import Page, page_of
from treatments.pages.scripts import REMEMBERED
from treatments.pages.styles import SHEETS

CHOICES = {
    "c": ["As on this device", "Light", "Dark", "Soft"],
    "t": ["Normal", "Bigger"],
    "p": ["Left", "Centre", "Right"],
}


def baclofen(patient: Client) -> Page:
    return page_of(patient.get("/treatments/baclofen/"))


def test_there_are_three_things_to_choose_in_a_closed_panel_at_the_top(patient: Client) -> None:
    page = baclofen(patient)
    panel = page.all("details")[0]
    assert "open" not in panel.attributes
    assert panel.first < page.all("main")[0].first
    assert page.words(page.all("summary")[0]) == "Display"
    assert [page.words(legend) for legend in page.all("legend")] == ["Colours", "Text", "Column"]
    names = [one.attributes["name"] for one in page.all("input")]
    words = [page.words(label) for label in page.all("label")]
    assert {
        name: [word for word, its in zip(words, names, strict=True) if its == name]
        for name in CHOICES
    } == CHOICES


def test_the_device_normal_text_and_the_centre_are_chosen_first(patient: Client) -> None:
    page = baclofen(patient)
    chosen = [
        page.words(label)
        for label, one in zip(page.all("label"), page.all("input"), strict=True)
        if "checked" in one.attributes
    ]
    assert chosen == ["As on this device", "Normal", "Centre"]


def test_every_choice_is_one_the_style_sheet_knows(patient: Client) -> None:
    chosen = {
        one.attributes["id"] for one in baclofen(patient).all("input") if one.attributes.get("id")
    }
    assert chosen == set(re.findall(r":root:has\(#(\w+):checked\)", SHEETS["site"].text))


def test_what_was_chosen_before_is_set_before_the_text_comes(patient: Client) -> None:
    source = baclofen(patient).source
    panel, script, main = (
        source.index(part) for part in ("<details>", f"<script>{REMEMBERED}</script>", "<main")
    )
    assert panel < script < main


def test_nothing_of_it_is_sent(patient: Client) -> None:
    page = baclofen(patient)
    assert page.all("form") == []
    assert "localStorage" in REMEMBERED
    assert "cookie" not in REMEMBERED
