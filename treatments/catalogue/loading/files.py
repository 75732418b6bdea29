"""Reads a folder of fixture files as far as JSON goes; what the rows say is not judged here."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from treatments.catalogue.loading.faults import Fault

# A file of the catalogue has some 30 kB; without a limit, a stray dump would fill the memory.
LARGEST_FILE = 10_000_000


class JsonObject(dict[str, Any]):
    """A JSON object that remembers the names it was given more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.given_twice = {name for name in names if names.count(name) > 1}


def read_folder(folder: Path, faults: list[Fault]) -> Iterator[tuple[str, int, Any]]:
    """File name, row number and value of every row, files by name; adds to `faults`."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        faults.append(Fault(str(folder), 0, "", "There is no such folder with .json files in it."))
    for path in paths:
        try:
            rows = _rows(path)
        except ValueError as error:
            faults.append(Fault(path.name, 0, "", str(error)))
            continue
        for number, row in enumerate(rows, 1):
            yield path.name, number, row


def _rows(path: Path) -> list[Any]:
    """The rows of one file. Raises ValueError with the reason if there are none to be had."""
    text = _text(path)
    try:
        rows = json.loads(text, object_pairs_hook=JsonObject)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ValueError(f"Not JSON at {place}: {error.msg}.") from error
    except RecursionError as error:
        raise ValueError("Not a fixture: its lists or objects are nested too deeply.") from error
    if not isinstance(rows, list):
        raise ValueError("Not a fixture: it has to be a list of rows, [{…}, {…}].")
    return rows


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise ValueError(f"The file has {size:,} bytes; {LARGEST_FILE:,} are allowed.")
        data = path.read_bytes()
    except OSError as error:
        raise ValueError(f"The file cannot be read: {error.strerror}.") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"Not UTF-8: byte {error.start + 1}, in line {line}.") from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise ValueError(f"There is a NUL character in line {line}; remove it.")
    return text
