"""What a page weighs on the way to its reader, and what it asks for on top of itself."""

import re
from collections.abc import Iterable
from urllib.parse import urljoin

import brotli

SCRIPT = re.compile(r'<script[^>]*\ssrc="([^"]+)"')
# A picture that is lazy is for paper: a screen does not load it.
FETCHED = re.compile(r'<(?:script|img|iframe)(?![^>]*"lazy")[^>]*\ssrc="|<link rel="stylesheet"')


def weight(text: str) -> int:
    """Bytes after brotli at its best; the styles stand in the page, so they are counted."""
    return len(brotli.compress(text.encode(), quality=11))


def scripts_of(address: str, text: str) -> set[str]:
    """The addresses of the scripts that a page names."""
    return {urljoin(address, name) for name in SCRIPT.findall(text)}


def fetched_by(text: str) -> int:
    """How many more requests the page makes before it is whole; its icon aside."""
    return len(FETCHED.findall(text))


def heavier(weights: dict[str, int], most: int) -> Iterable[str]:
    """Those over the budget, each in a sentence."""
    for name, bytes_ in weights.items():
        if bytes_ > most:
            yield f"{name} weighs {bytes_:,} bytes with its styles: {most:,} are allowed"
