"""One leaflet, pressed and looked at as every leaflet is."""

import logging
from io import BytesIO

import pikepdf

from tests.pages.leaflets.drawn import drawn
from tests.pages.leaflets.pdf_ua import faults
from treatments.pages.leaflets import press, setting
from treatments.pages.leaflets.papers import Paper
from treatments.pages.leaflets.sizes import Size

# What the page of leaflets says of every file.
LARGEST = 100_000


class Complaints(logging.Handler):
    """What WeasyPrint warns of: CSS it does not know, a picture without words."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def wrong_with(paper: Paper, size: Size) -> list[str]:
    """Every way in which a leaflet falls short, in sentences."""
    logger, complaints = logging.getLogger("weasyprint"), Complaints()
    logger.addHandler(complaints)
    try:
        pdf = press.pressed(setting.html(paper), setting.css(paper, size))
    finally:
        logger.removeHandler(complaints)
    found = [*faults(pdf), *complaints.said]
    if len(pdf) >= LARGEST:
        found.append(f"{len(pdf)} bytes, and the page says fewer than {LARGEST}")
    with pikepdf.open(BytesIO(pdf)) as opened:
        marks = [mark for page in opened.pages for mark in drawn(page)]
    small = {round(m.size, 1) for m in marks if m.size and m.size < size.points - 0.01}
    if small:
        found.append(f"print of {sorted(small)} points")
    return [f"{paper.title}, {size.name}: {fault}" for fault in found]
