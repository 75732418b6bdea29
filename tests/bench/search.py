"""Search against the bare query of the index, asked by turns in one run."""

import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment
from django.utils import timezone

from tests.bench.texts import COMMON, EVERYWHERE, RARE, publish
from treatments.editions.language import LANGUAGE
from treatments.editions.models import Edition
from treatments.editions.search.backends import postgresql, sqlite
from treatments.editions.search.finding import search
from treatments.editions.search.query import joined, read

# What is promised: p50 over the bare query, and p95, in milliseconds.
OVER_BARE, P95 = 3, 20
# Rounds before any is counted: files, plans and templates are read once.
WARM = 5

QUESTIONS = {
    "a rare word": RARE,
    "a common word (1 in 7)": COMMON,
    "a word in every row": EVERYWHERE,
    "two words": f"{EVERYWHERE} {COMMON}",
    "a phrase": f'"difficult {COMMON}"',
    "the beginning of words": "mus",
    "a misspelling": "swalowing",
    "a misspelling of every row": "dystonnia",
}
_FTS5 = """
SELECT rowid FROM search_text_index WHERE search_text_index MATCH %s ORDER BY rank LIMIT 20
"""
_TSVECTOR = """
SELECT edition_id FROM search_text, to_tsquery('english', %s) AS query
WHERE vector @@ query ORDER BY ts_rank(vector, query) DESC LIMIT 20
"""
BARE = {
    "sqlite": (_FTS5, sqlite.expression),
    "postgresql": (_TSVECTOR, postgresql.expression),
}


def measure(texts: int, rounds: int) -> int:
    """Prints a table; 1 if a promise is not kept, else 0."""
    settings.DEBUG = False
    setup_test_environment()
    _make(texts)
    broken = []
    sys.stdout.write(
        f"{texts} live treatments, {rounds} rounds, milliseconds p50 / p95\n"
        f"{'':28}{'bare query':>17}{'search':>17}{'its page':>17}  hits\n"
    )
    for what, text in QUESTIONS.items():
        bare, ours, page = _asked(text, rounds)
        found = search(text, at=timezone.now())
        hits = f"{'over ' if found.many else ''}{found.total} {found.suggestion}"
        sys.stdout.write(f"{what:28}{_told(bare)}{_told(ours)}{_told(page)}  {hits}\n")
        sys.stdout.flush()
        if _p(ours, 50) > _p(bare, 50) + OVER_BARE or _p(ours, 95) > P95:
            broken.append(what)
    sys.stdout.write(f"Slower than promised: {', '.join(broken)}\n" if broken else "As promised.\n")
    return int(bool(broken))


def _make(texts: int) -> None:
    call_command("migrate", verbosity=0)
    if not Edition.objects.exists():  # DATABASE_URL may name a database that was kept
        publish(texts)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the server does by itself after a while


def _asked(text: str, rounds: int) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each, sorted."""
    client = Client()
    ways: tuple[Callable[[], Any], ...] = (
        _bare(text),
        lambda: search(text, at=timezone.now()),
        lambda: client.get("/search/", {"q": text}),
    )
    spent: tuple[list[float], ...] = tuple([] for _ in ways)
    for turn in range(rounds + WARM):
        for way, times in zip(ways, spent, strict=True):
            begun = perf_counter()
            way()
            if turn >= WARM:
                times.append((perf_counter() - begun) * 1000)
    first, second, third = (sorted(times) for times in spent)
    return first, second, third


def _bare(text: str) -> Callable[[], Any]:
    """The index asked for its best twenty, and nothing else."""
    statement, expression = BARE[connection.vendor]
    query = expression(joined(read(text, language=LANGUAGE), {}))

    def ask() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, [query])
            cursor.fetchall()

    return ask


def _p(times: list[float], percent: int) -> float:
    return times[min(len(times) * percent // 100, len(times) - 1)]


def _told(times: list[float]) -> str:
    return f"{_p(times, 50):9.2f} /{_p(times, 95):6.2f}"
