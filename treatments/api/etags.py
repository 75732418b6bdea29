"""ETags: names for representations, known before anything is rendered.

Each covers the program that renders, the settings that show, and the facts that are shown.
It is the same for every caller.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.conf import settings

from treatments.api.v1.published import Published
from treatments.editions import freshness
from treatments.editions.facts import facts
from treatments.editions.models import Release


def _build() -> str:
    """The digest of what decides how an answer looks: this room, editions, and templates."""
    rooms = Path(__file__).parent, Path(__file__).parent.parent / "editions"
    files = [file for room in rooms for file in sorted(room.rglob("*.*")) if _says(file)]
    files += sorted((settings.BASE_DIR / "templates").rglob("*.html"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _says(file: Path) -> bool:
    return file.is_file() and "__pycache__" not in file.parts


BUILD = _build()


def of_build(*shown: object) -> str:
    """For what depends on nothing but the program and what is `shown`."""
    told = settings.SITE_URL, settings.PUBLISHER_NAME, settings.REVIEW_GRACE_DAYS
    seed = (BUILD, *told, *shown)
    return f'"{hashlib.sha256(repr(seed).encode()).hexdigest()[:32]}"'


def of_published(treatments: Iterable[Published], *shown: object) -> str:
    """For what is made of these editions: their words, and what is said about them."""
    said = [(*facts(one.edition), str(one.expires_at), one.live) for one in treatments]
    return of_build(said, *shown)


def of_log(*shown: object, at: datetime) -> str:
    """For what is made of all that is live at `at`, in one cheap query."""
    ends = str(freshness.last_step(at=at))
    return of_build(*Release.objects.state(at=at), ends, *shown)
