"""What partner sites wait for: python -m tests.bench.one partners 7000 20

Prints the milliseconds of one question of each kind, the seconds in which everything is followed
from the beginning, and for each file of the whole set its size, the seconds until its first bytes
and its last, and how much memory the process had needed by then.
"""

import resource
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from tests.bench.texts import publish
from treatments.editions.models import Edition

MEGABYTE = 1_000_000


def measure(texts: int, rounds: int) -> int:
    """Makes the texts, then asks. Promises nothing, so it never fails."""
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    publish(texts)
    client = Client()
    whole = client.get("/api/v1/changes?page_size=100")
    held = "&".join(f"d={one}" for one in Edition.objects.values_list("digest", flat=True)[:50])
    seconds, last = _timed(lambda: _followed(client))
    for what, address in (
        ("the first hundred changes", "/api/v1/changes?page_size=100"),
        ("the second hundred", _path(whole.json()["next"])),
        ("nothing new", last),
        ("fifty digests", f"/api/v1/currency?{held}"),
        ("the page of the set", "/sets/"),
    ):
        _tell(what, f"{_median(lambda at=address: client.get(at), rounds):8.1f} ms")
    _tell("everything, from the beginning", f"{seconds:8.1f} s")
    archive = client.get("/sets/latest.zip")["Location"]
    folder = archive.removesuffix(".zip")
    for file in (f"{folder}/treatments.jsonl", f"{folder}/treatments.csv", archive):
        _tell(file.rpartition("/")[2], _downloaded(client, file))
    return 0


def _followed(client: Client) -> str:
    """The address to ask next time."""
    address, more = "/api/v1/changes?page_size=100", True
    while more:
        page = client.get(address).json()
        address, more = _path(page["next"]), page["more"]
    return address


def _downloaded(client: Client, address: str) -> str:
    begun, size, first = perf_counter(), 0, 0.0
    for piece in client.get(address).streaming_content:
        first = first or perf_counter() - begun
        size += len(piece)
    needed = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE
    seconds = perf_counter() - begun
    return f"{size / MEGABYTE:8.1f} MB {first:6.2f} s {seconds:6.1f} s {needed:6.0f} MB"


def _path(address: str) -> str:
    return address.removeprefix(settings.SITE_URL)


def _timed(ask: Callable[[], Any]) -> tuple[float, Any]:
    begun = perf_counter()
    given = ask()
    return perf_counter() - begun, given


def _median(ask: Callable[[], Any], rounds: int) -> float:
    """In milliseconds."""
    return median(_timed(ask)[0] for _ in range(rounds)) * 1000


def _tell(what: str, figures: str) -> None:
    sys.stdout.write(f"{what:32}{figures}\n")
    sys.stdout.flush()
