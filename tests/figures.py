"""The figures of the public pages in a table: `make figures`.

Each page of tests/readers/lines.py as it stands after the first start, in a database of its own:
bytes after brotli with its styles, further requests, cookies, bytes of script; and the medians of
Lighthouse, if `make lighthouse` has been run here (performance, accessibility, best practices,
search engines).
"""

import json
import logging
import os
import sys
from collections.abc import Iterator
from io import StringIO

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dystonia_site.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment  # noqa: E402

from tests.readers.line import Line  # noqa: E402
from tests.readers.lines import LINES  # noqa: E402
from tests.readers.weighing import fetched_by, scripts_of, weight  # noqa: E402

HEAD = ("page", "bytes", "requests", "cookies", "scripts", "Lighthouse")
ROW = "{:44} {:>6} {:>8} {:>7} {:>7}  {}"


def medians() -> dict[str, dict[str, float]]:
    """By the name of the page; empty if Lighthouse has not been run."""
    kept = settings.VAR_DIR / "lighthouse.json"
    return json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}


def row(line: Line, measured: dict[str, dict[str, float]]) -> Iterator[object]:
    """One page's figures; nothing if there is no such page after the first start."""
    answer = Client().get(line.address())
    if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
        return
    text = answer.content.decode()
    scores = " ".join(f"{score:g}" for score in measured.get(line.seen, {}).values())
    yield from (line.address(), weight(text), fetched_by(text), len(answer.cookies))
    yield from (len(scripts_of("", text)), scores)


def main() -> None:
    setup_test_environment(debug=False)
    logging.disable()  # a past day has no text yet, and says so
    setup_databases(verbosity=0, interactive=False)
    call_command("load_catalogue", verbosity=0, stdout=StringIO())
    measured = medians()
    rows = [found for line in LINES if line.plain and (found := tuple(row(line, measured)))]
    for cells in (HEAD, *rows):
        sys.stdout.write(ROW.format(*cells).rstrip() + "\n")
    sys.stdout.write(f"{len(rows)} pages, {sum(cells[1] for cells in rows):,} bytes in all\n")


if __name__ == "__main__":
    main()
