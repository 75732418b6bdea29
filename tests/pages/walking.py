"""Every page that a reader can reach, by its links from home on."""

import re
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
# The forms of organisations that want to be partners; tests/partners says what holds there.
PARTNERS = ("/partners/apply/", "/partners/link/")
# Reached by no link but by choosing: every comparison there is.
CHOSEN = (
    "/compare/baclofen/muscle-relaxants/",
    "/compare/baclofen/physiotherapy/",
    "/compare/muscle-relaxants/physiotherapy/",
    "/compare/baclofen/muscle-relaxants/physiotherapy/",
)
# What a link may lead to besides pages.
NO_PAGE = re.compile(r"\.(pdf|zip|jsonl|csv)$|^/api/")


def walk(client: Client) -> Iterator[tuple[str, HttpResponse, Page]]:
    """Every page from home on, by its links, and the unlinked ones. An address with a question
    mark is a form filled in: the tests of its page say what it shows. Leaflets and the whole set
    are files, and what the API answers is no page: they have tests of their own.
    """
    waiting, seen = ["/", FEEDBACK, *CHOSEN, *UNLINKED], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = client.get(address)
        page = page_of(response)
        yield address, response, page
        inside = (urldefrag(link).url for _, link in page.links if link.startswith("/"))
        onwards = (link for link in inside if "?" not in link and not NO_PAGE.search(link))
        waiting += [link for link in onwards if link not in seen]
