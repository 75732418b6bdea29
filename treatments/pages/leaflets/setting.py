"""From a paper to the HTML and the CSS that the press is given."""

import hashlib
from operator import attrgetter
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import get_language

from treatments.editions.facts import facts
from treatments.editions.language import LANGUAGE
from treatments.pages import qr
from treatments.pages.leaflets.papers import Paper
from treatments.pages.leaflets.sizes import Size

# A column of a comparison is at least 28 characters wide; large print is read in one.
MOST_COLUMNS = {Size.STANDARD: 3, Size.LARGE: 1}


def _build() -> str:
    """The digest of the code and the templates that decide what a leaflet looks like."""
    rooms = Path(__file__).parent.parent, Path(__file__).parent.parent.parent / "editions"
    code = [file for room in rooms for file in sorted(room.rglob("*.py"))]
    templates = sorted((settings.BASE_DIR / "templates" / "leaflets").iterdir())
    return hashlib.sha256(b"".join(file.read_bytes() for file in (*code, *templates))).hexdigest()


BUILD = _build()


def etag(paper: Paper, size: Size) -> str:
    """Names the PDF before it is pressed: by its words, what is said of them, and the layout."""
    shown = [fact for edition in paper.editions for fact in facts(edition)]
    seed = (
        BUILD, settings.SITE_URL, settings.PUBLISHER_NAME, get_language(),
        paper.template, paper.path, size.name, *shown,
    )  # fmt: skip
    return f'"{hashlib.sha256(repr(seed).encode()).hexdigest()[:32]}"'


def html(paper: Paper) -> str:
    """The leaflet as one document that loads nothing. Rendered without the request: a leaflet
    is the same for everybody, whichever host they asked.
    """
    address = f"{settings.SITE_URL}{paper.path}"
    return render_to_string(
        paper.template,
        {
            "paper": paper,
            "language": LANGUAGE,
            "address": address,
            "qr_code": qr.data_uri(address),
            "publisher": settings.PUBLISHER_NAME,
            "latest": max(map(attrgetter("live_since"), paper.editions)),
            **paper.shows,
        },
    )


def css(paper: Paper, size: Size) -> str:
    """The stylesheet for a size. Three columns need the sheet on its side."""
    columns = paper.columns if paper.columns <= MOST_COLUMNS[size] else 1
    return render_to_string(
        "leaflets/paper.css",
        {"points": size.points, "columns": columns, "landscape": columns == 3},
    )
