"""The public site as a process of its own would serve it, with the world in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.world import Clock
from tests.readers.line import Line
from tests.readers.lines import LINES
from tests.readers.world import build_for_readers


@dataclass(frozen=True)
class Site:
    """Where the site is, and where on it each page."""

    address: str
    paths: dict[str, str]

    def at(self, line: Line) -> str:
        """The whole address of a page."""
        return f"{self.address}{self.paths[line.seen]}"


@contextmanager
def served() -> Iterator[Site]:
    """The site on a free port, on the clock of the world. The database must be open."""
    clock = Clock()
    with clock.runs(), override_settings(ALLOWED_HOSTS=["127.0.0.1"]):
        build_for_readers(clock)
        paths = {line.seen: line.address() for line in LINES}
        server = LiveServer("127.0.0.1")
        # Canonical addresses name the site they are asked of.
        with override_settings(SITE_URL=server.url):
            yield Site(server.url, paths)
        server.stop()
