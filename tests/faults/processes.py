"""Other processes: one for a moment, with a connection of its own, and the site's server."""

import multiprocessing
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any

from django.conf import settings
from django.db import connection

# A fork starts in milliseconds, everything imported. Who forks may hold no connection.
FORK = multiprocessing.get_context("fork")
START_WITHIN = 60.0  # seconds


def in_a_process(work: Callable[..., Any], *given: Any) -> Any:
    """What `work` returns, done by a fresh process that knows only what is in the database."""
    ours, theirs = FORK.Pipe(duplex=False)
    process = a_process(lambda: theirs.send(work(*given)))
    theirs.close()
    try:
        return ours.recv()
    except EOFError:
        raise RuntimeError(f"{work.__name__} failed in its process; see above.") from None
    finally:
        process.join()


def a_process(work: Callable[[], Any]) -> Any:
    """Start `work` in a process of its own."""
    assert connection.connection is None, "a connection must not be shared with a fork"
    process = FORK.Process(target=work, daemon=True)
    process.start()
    return process


@contextmanager
def server() -> Iterator[int]:
    """The site as `make run` serves it, on a port of its own: yields the port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    # A session of its own, so that make, the server and its workers can be stopped together.
    process = subprocess.Popen(
        ["make", "--silent", "run", f"PORT={port}"],
        cwd=settings.BASE_DIR,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(port, process)
        yield port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            visit = HTTPConnection("127.0.0.1", port, timeout=START_WITHIN)
            visit.request("GET", "/")
            visit.getresponse().read()
            return
        except ConnectionError:
            time.sleep(0.1)
    raise RuntimeError("The server did not start: try make run, and see what it says.")
