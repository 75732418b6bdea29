"""Leaflets are PDF/UA-1 and no print on them is too small; and the check sees what is not.

Every comparison is looked at in tests/every_leaflet; here is one of each kind, of the real content.
"""

import pytest

from tests.pages.leaflets.checked import wrong_with
from tests.pages.leaflets.pdf_ua import faults
from treatments.pages.leaflets import press, setting
from treatments.pages.leaflets.papers import of_all, of_comparison, of_treatment
from treatments.pages.leaflets.sizes import Size

pytestmark = pytest.mark.django_db


def test_the_leaflet_of_every_treatment_in_both_sizes(catalogue) -> None:
    assert len(catalogue) == 7
    papers = [of_treatment(edition) for edition in catalogue.values()]
    assert [fault for size in Size for paper in papers for fault in wrong_with(paper, size)] == []


@pytest.mark.parametrize("size", Size)
def test_the_leaflet_of_all_treatments(catalogue, size: Size) -> None:
    assert wrong_with(of_all(list(catalogue.values())), size) == []


@pytest.mark.parametrize("number", [2, 3])
def test_a_comparison_of_those_with_the_longest_texts(catalogue, number: int) -> None:
    longest = sorted(catalogue.values(), key=lambda edition: len(edition.body))[-number:]
    paper = of_comparison(longest)
    assert [fault for size in Size for fault in wrong_with(paper, size)] == []


@pytest.fixture(scope="module")
def sheet() -> str:
    """A small leaflet without fault."""
    return (
        '<!doctype html><html lang="en"><head><title>A</title></head><body><h1>A</h1><p>Words, '
        '<a href="https://example.org/">a link</a></p><h2>B</h2><ul><li>One</li></ul>'
        '<img alt="A dot" src="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 '
        'viewBox=%270 0 1 1%27%3E%3Cpath d=%27M0 0h1v1z%27/%3E%3C/svg%3E"></body></html>'
    )


def test_the_check_finds_nothing_wrong_with_a_sound_file(sheet: str) -> None:
    assert faults(press.pressed(sheet, "")) == []


def test_the_check_sees_a_file_without_tags(sheet: str) -> None:
    found = faults(press.pressed(sheet, "", variant=""))
    assert {
        "the file does not say that it is marked",
        "the window would show the file's name instead of its title",
        "the file does not say that it is PDF/UA-1",
        "no structure",
        "page 1: tab order does not follow the structure",
        "page 1: a link that is not in the structure",
    } <= set(found)
    assert any(fault.endswith("is neither tagged nor an artefact") for fault in found)


@pytest.mark.parametrize(
    ("sound", "broken", "seen"),
    [
        ('lang="en"', "", "no language"),
        ("<title>A</title>", "", "no title"),
        ("<h1>A</h1>", "", "not one H1 before all other headings: [2]"),
        ("<h1>A</h1>", "<h1>A</h1><h1>B</h1>", "not one H1 before all other headings: [1, 1, 2]"),
        ("<h2>B</h2>", "<h3>B</h3>", "a heading skips a level: [1, 3]"),
        ('alt="A dot"', 'alt=""', "a figure without alternative text"),
        ("<li>One</li>", "<li><p>One</p></li>", "/LI holds ['/P']"),
    ],
)
def test_the_check_sees(sheet: str, sound: str, broken: str, seen: str) -> None:
    assert sound in sheet
    assert seen in faults(press.pressed(sheet.replace(sound, broken), ""))


def test_print_that_is_too_small_is_seen(catalogue, monkeypatch) -> None:
    monkeypatch.setattr(setting, "css", lambda paper, size: "li { font-size: 10pt }")
    (fault, *_) = wrong_with(of_treatment(catalogue["baclofen"]), Size.STANDARD)
    assert "print of [10.0" in fault
