"""Sixteen readers read one treatment's page and its API while edition follows edition, for 60 s."""

import threading
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException

from tests.faults.figures import Figures
from tests.faults.halves import API, PAGE
from tests.faults.press import Press
from tests.faults.processes import server
from tests.faults.reading import Reading

READERS = 16
PATIENCE = 20.0  # seconds that a reader waits
BROKEN = ("mixed", "older after newer", "not 200", "no answer")


def run(seconds: int, seed: int) -> Figures:
    """Readers and press begin together; nothing here is left to chance, so no seed is used."""
    figures = Figures("readers")
    with server() as port:
        press = Press.start()
        press.wait_for("out")  # from here on every answer says its number
        readings, over = [Reading() for _ in range(READERS)], threading.Event()
        threads = [
            threading.Thread(target=read, args=(port, reading, over)) for reading in readings
        ]
        for thread in threads:
            thread.start()
        first, until = press.last("out"), time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                press.wait_for("out")
        finally:
            over.set()
            for thread in threads:
                thread.join()
            press.kill()
    counts = sum((reading.counts for reading in readings), Counter())
    figures.tried = {
        "readers": READERS,
        "reads": counts["reads"],
        "publications": press.last("out") - first,
        "newest met": max(reading.newest for reading in readings),
    }
    figures.at_least(seconds // 4, "publications")
    figures.at_least(seconds * READERS // 4, "reads")
    figures.broken = {what: counts[what] for what in BROKEN}
    figures.sentences = [one for reading in readings for one in reading.sentences]
    return figures


def read(port: int, reading: Reading, over: threading.Event) -> None:
    """One reader: the page, then the API, on one connection, as long as it lasts."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    while not over.is_set():
        for address in (PAGE, API):
            try:
                connection.request("GET", address)
                answer = connection.getresponse()
                reading.met(address, answer.status, answer.read().decode())
            except (OSError, HTTPException) as error:
                reading.failed(address, error)
                connection.close()  # the next request opens it again
    connection.close()
