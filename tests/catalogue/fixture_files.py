"""Fixture files in a folder of the test's own, to be changed and loaded."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from tests.universe import NOW
from treatments.catalogue.loading.load import load
from treatments.catalogue.loading.report import Report

Row = dict[str, Any]

CATALOGUE = settings.BASE_DIR / "fixtures" / "catalogue"
# How many rows it has.
MODELS = [
    row["model"]
    for path in sorted(CATALOGUE.glob("*.json"))
    for row in json.loads(path.read_text(encoding="utf-8"))
]
ROWS = len(MODELS)
# The texts it holds: seven treatments, and the pages of the site.
TEXTS = MODELS.count("treatments.treatment") + MODELS.count("treatments.page")


@dataclass(frozen=True)
class Files:
    """The files of one folder, without their ending .json."""

    folder: Path

    def load(self, **how: Any) -> Report:
        """Load them now."""
        return load(**{"folder": self.folder, "at": NOW, **how})

    def keep_treatments(self, *names: str) -> None:
        """Take the files of other treatments and of pages away: fewer rows, a faster test."""
        for path in self.folder.glob("[13]*.json"):
            if path.stem not in names:
                path.unlink()

    def rows(self, name: str) -> list[Row]:
        """The rows of one file."""
        return json.loads(self._path(name).read_text(encoding="utf-8"))

    def write(self, name: str, rows: list[Row]) -> None:
        """Make these the rows of one file."""
        self._path(name).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")

    def change(self, name: str, chosen: Callable[[Row], bool], **fields: Any) -> None:
        """Give fields of the one row that is chosen other values."""
        rows = self.rows(name)
        (row,) = [row for row in rows if chosen(row)]
        row["fields"] |= fields
        self.write(name, rows)

    def remove(self, name: str, chosen: Callable[[Row], bool]) -> None:
        """Take the chosen rows out."""
        self.write(name, [row for row in self.rows(name) if not chosen(row)])

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.json"


def saying(text: str) -> Callable[[Row], bool]:
    """Chooses the row that has this text in one of its fields."""
    return lambda row: text in row["fields"].values()
