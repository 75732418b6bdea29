"""The site as a process of its own would serve it, with the world in it and staff signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client, override_settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.screens import SCREENS
from tests.browser.world import Clock, build


@dataclass(frozen=True)
class Desk:
    """Where each screen is, and the session of each member of staff.

    All of it is asked before a browser runs: Playwright's loop would make Django refuse to
    read the database in this thread.
    """

    address: str
    paths: dict[str, str]
    sessions: dict[str, str]

    def at(self, path: str) -> str:
        """The whole address."""
        return f"{self.address}{path}"

    def cookie(self, who: str) -> dict[str, str]:
        """What a browser has once this person has signed in."""
        name = settings.SESSION_COOKIE_NAME
        return {"name": name, "value": self.sessions[who], "url": self.address}


@contextmanager
def served() -> Iterator[Desk]:
    """The desk on a free port, on the clock of the world. The database must be open."""
    clock = Clock()
    with clock.runs(), override_settings(ALLOWED_HOSTS=["127.0.0.1"]):
        staff = build(clock)
        sessions = {username: _signed_in(user) for username, user in staff.items()}
        paths = {screen.seen: screen.address() for screen in SCREENS}
        server = LiveServer("127.0.0.1")
        yield Desk(server.url, paths, sessions)
        server.stop()


def _signed_in(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
