"""Turns HTML into a tagged PDF: WeasyPrint, which needs the system's library Pango."""

import logging
from functools import cache
from importlib import import_module
from threading import BoundedSemaphore, Lock
from typing import Any

VARIANT = "pdf/ua-1"
# Seconds after which somebody who found the press busy may come again.
COME_AGAIN = 5

# Pressing holds a thread for a while, and Python runs one at a time anyway: one is at work, one
# waits, and everybody else is told to come again. The other threads go on serving pages.
_places = BoundedSemaphore(2)
_at_work = Lock()

# Both say of every leaflet what they are doing, in dozens of lines.
for name in ("weasyprint.progress", "fontTools"):
    logging.getLogger(name).setLevel(logging.WARNING)


class Missing(Exception):
    """There is no press: WeasyPrint found no Pango on this machine."""


class Busy(Exception):
    """The press has as much to do as it may."""


@cache
def _library() -> Any:
    """WeasyPrint, or None. Not imported at the top: it takes a second, prints a complaint where
    Pango is absent, and of all commands and processes only this room needs it.
    """
    try:
        return import_module("weasyprint")
    except OSError:
        return None


def works() -> bool:
    """Whether this machine can make PDF files."""
    return _library() is not None


def pressed(html: str, css: str, *, variant: str = VARIANT) -> bytes:
    """The PDF. Loads nothing from anywhere: pictures stand in the HTML as data.

    The same input gives the same bytes on the same machine. Raises Missing or Busy.
    """
    library = _library()
    if library is None:
        raise Missing
    if not _places.acquire(blocking=False):
        raise Busy
    try:
        with _at_work:
            only_data = library.urls.URLFetcher(allowed_protocols=["data"])
            style = library.CSS(string=css, url_fetcher=only_data)
            document = library.HTML(string=html, url_fetcher=only_data)
            return bytes(document.write_pdf(stylesheets=[style], pdf_variant=variant))
    finally:
        _places.release()
