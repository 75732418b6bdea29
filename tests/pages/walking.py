"""Every page that a reader can reach, by its links from home on."""

from collections.abc import Iterator
from urllib.parse import urldefrag

from django.http import HttpResponse
from django.test import Client

from tests.pages.markup import Page, page_of

# A past day: reached by no link, and its one address is the present page's.
DATED = "/treatments/baclofen/on/2026-03-02/"
# Reached by no link: a withdrawn treatment, a draft's address, and a page that never was.
UNLINKED = (
    DATED,
    "/treatments/deep-brain-stimulation/",
    "/treatments/botulinum-toxin/",
    "/no-such-page/",
)
# The one page whose form is sent. Every other leads to it with its own address; that each of
# those links knows what it is about, tests/feedback/test_links.py says.
FEEDBACK = "/feedback/"


def walk(client: Client) -> Iterator[tuple[str, HttpResponse, Page]]:
    """Every page from home on, by its links, and the unlinked ones."""
    waiting, seen = ["/", FEEDBACK, *UNLINKED], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        page = page_of(response)
        yield address, response, page
        inside = (urldefrag(link).url for _, link in page.links if link.startswith("/"))
        onwards = (link for link in inside if not link.startswith(f"{FEEDBACK}?"))
        waiting += [link for link in onwards if link not in seen]
