"""The sheets beside this file, as they stand inside the pages: a page and its look in one answer.

Nothing inline is allowed by the site's policy but what has one of these hashes. Plain Python:
the settings ask it.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rcssmin import cssmin


@dataclass(frozen=True, slots=True)
class Sheet:
    """`text` stands between <style> and </style>; `source` is its hash as CSP 3 writes it."""

    text: str
    source: str


def _sheet(path: Path) -> Sheet:
    text = cssmin(path.read_text(encoding="utf-8"))
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Sheet(text, f"'sha256-{digest}'")


# By name: "site" is site.css. Read once, so that a page and its policy never differ.
SHEETS = {path.stem: _sheet(path) for path in sorted(Path(__file__).parent.glob("*.css"))}
HASHES = [sheet.source for sheet in SHEETS.values()]
