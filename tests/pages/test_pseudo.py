"""Every word of the interface is translated, on every kind of public page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.draft_guard import draft_guard
from tests.pages.markup import page_of
from tests.pages.walking import NO_PAGE
from tests.pseudo import accented, in_other_letters, pseudo, published_in
from tests.universe import BACLOFEN, World

# Attributes that somebody sees or hears.
SPOKEN = {"aria-label", "title", "alt", "placeholder", "content", "label"}
VOID = {"link", "meta", "path", "circle", "rect", "input", "br", "img", "hr"}
# Reached by no link: frames for other sites, a day, a withdrawn text, one in another language
# only, one that never was.
UNLINKED = (
    "embed/",
    "embed/treatments/baclofen/",
    "embed/treatments/nothing/",
    "embed/compare/baclofen/physiotherapy/",
    "treatments/baclofen/on/2026-03-02/",
    "treatments/baclofen/on/2026-03-01/",
    "treatments/baclofen/on/2999-01-01/",
    "disclaimer/on/2026-03-02/",
    "treatments/deep-brain-stimulation/",
    "no-such-page/",
)


class Words(HTMLParser):
    """What of a page is seen or heard, without what is said to be in another language."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[bool] = []  # of each element that is not closed: whether it is left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        elsewhere = "lang" in given and tag != "html"
        left_out = tag in {"style", "script"} or elsewhere or (bool(self.open) and self.open[-1])
        if tag not in VOID:
            self.open.append(left_out)
        if tag == "meta" and given.get("name") != "description":
            return
        if not left_out:
            self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1]):
            self.found.append(data)


def untranslated(source: str) -> list[str]:
    """The pieces of text in which Latin letters stand as they are; addresses may."""
    words = Words()
    words.feed(re.sub(r"<!doctype[^>]*>", "", source))
    plain = (re.sub(r"https?://\S+|(?<!\w)/\S*", "", piece) for piece in words.found)
    return [piece.strip() for piece in plain if re.search("[A-Za-z]", piece)]


def walk(client: Client, start: str) -> Iterator[tuple[str, HttpResponse]]:
    """Every page under `start`, by its links, and the unlinked ones."""
    waiting, seen = [start, *(start + address for address in UNLINKED)], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        yield address, response
        links = (urldefrag(link).url for _, link in page_of(response).links)
        waiting += [link for link in links if link.startswith(start) and not NO_PAGE.search(link)]


@pytest.fixture
def pages(world: World) -> Iterator[dict[str, HttpResponse]]:
    with pseudo() as start:
        published_in(by=world.publisher)
        with draft_guard():
            yield dict(walk(Client(), start))


def test_every_word_of_the_interface_is_translated(pages) -> None:
    assert len(pages) > 25
    plain = {address: untranslated(page.content.decode()) for address, page in pages.items()}
    assert {address: words for address, words in plain.items() if words} == {}


def test_every_page_says_its_language_and_that_it_is_read_from_the_right(pages) -> None:
    for address, page in pages.items():
        assert '<html lang="ar" dir="rtl">' in page.content.decode(), address
        assert page_of(page).faults == [], address


def test_a_word_that_nobody_translated_is_found() -> None:
    found = untranslated('<p>[šéé]<a title="See">[ö]</a> <b lang="en">of</b> plain</p><style>b{}')
    assert found == ["See", "plain"]


def test_a_message_keeps_its_values_and_its_markup() -> None:
    assert accented('Or <a href="%(href)s">%(n)s</a>, one') == (
        '[Öř <a href="%(href)s">%(n)s</a>, öñé ééé]'
    )
    assert accented("between\x04, ") == ", "


def test_a_document_in_other_letters_has_no_latin_letter_left_that_readers_see() -> None:
    document = in_other_letters(BACLOFEN)
    assert (document.content_id, document.slug) == (BACLOFEN.content_id, BACLOFEN.slug)
    assert not re.search("[A-Za-z]", "".join(document.texts))
