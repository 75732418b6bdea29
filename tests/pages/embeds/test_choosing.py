"""Show a treatment on your site: choose, copy the snippet, see what it looks like."""

import re
from html import unescape

import pytest
from django.test import Client
from pytest_django import Settings

from tests.pages.markup import page_of
from tests.universe import uid


def snippet(source: str) -> str:
    """What stands in the box to copy from."""
    (inside,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", source, re.DOTALL)
    return unescape(inside)


def test_treatments_are_ticked_and_nothing_is_typed(patient: Client) -> None:
    page = page_of(patient.get("/embed/"))
    assert page.heading == "Show a treatment on your site"
    assert {e.attributes["type"] for e in page.in_main("input")} == {"checkbox"}
    (fieldset,) = page.in_main("fieldset")
    assert "Baclofen Medicine: A treatment for dystonia." in page.words(fieldset)
    assert not page.all("textarea", "iframe")
    assert "There is a problem" not in page.text


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("t=baclofen", f"/embed/treatments/{uid('baclofen')}/"),
        (
            "t=baclofen&t=physiotherapy&sent=yes",
            "/embed/compare/" + "/".join(sorted([uid("baclofen"), uid("physiotherapy")])) + "/",
        ),
    ],
)
def test_the_snippet_frames_what_was_chosen(
    patient: Client, settings: Settings, query: str, path: str
) -> None:
    settings.SITE_URL = "https://treatments.example"
    page = page_of(patient.get(f"/embed/?{query}"))
    (textarea,) = page.all("textarea")
    assert "readonly" in textarea.attributes
    made = snippet(page.source)
    assert f'src="https://treatments.example{path}"' in made
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in made
    assert "frame-sizing:content-height" in made
    assert re.search(r'title="Baclofen[^"]* – Treatment options for dystonia"', made)
    (frame,) = page.all("iframe")
    assert frame.attributes["src"] == path
    assert frame.attributes["title"].startswith("Baclofen")
    assert patient.get(path).status_code == 200
    assert '<meta name="robots" content="noindex">' in page.source


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sent=yes", "Choose one, two or three treatments."),
        ("t=nothing", "We have no treatment called “nothing”."),
        ("t=botulinum-toxin", "We have no treatment called “botulinum-toxin”."),
        ("t=deep-brain-stimulation", "We do not show Deep brain stimulation: we withdrew"),
        ("t=%00", "We have no treatment called"),
    ],
)
def test_what_cannot_be_framed_is_refused_in_a_sentence(
    patient: Client, query: str, words: str
) -> None:
    answer = patient.get(f"/embed/?{query}")
    page = page_of(answer)
    assert answer.status_code == 200
    assert "There is a problem" in page.text
    assert words in page.text
    assert not page.all("iframe")


def test_the_snippet_is_text_and_a_name_cannot_break_out_of_it(patient: Client) -> None:
    source = page_of(patient.get("/embed/?t=baclofen")).source
    assert "<textarea" in source
    assert source.count("<iframe") == 1  # the preview; the snippet is escaped


def test_the_documentation_shows_the_snippet_as_it_is(patient: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://treatments.example"
    page = (settings.BASE_DIR / "docs" / "partners.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```html\n(<iframe.*?)\n```$", page, re.MULTILINE)
    assert snippet(page_of(patient.get("/embed/?t=baclofen")).source) == shown
