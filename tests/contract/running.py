"""The site as a process of its own, with the real content in a database made for it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
# Ends one treatment, so that there is something that answers 410.
WITHDRAW = """
from django.contrib.auth.models import Group, User
from treatments.catalogue.models import Treatment
from treatments.publishing.actions import withdraw

publisher = User.objects.create_user("publisher", is_staff=True)
publisher.groups.set(Group.objects.filter(name="Publisher"))
copy = Treatment.objects.get(slug="deep-brain-stimulation")
withdraw(copy=copy, explanation="We are checking this text.", by=publisher)
"""


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Its address. CONTRACT_DATABASE_URL names another database, which has to be empty."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    database = os.environ.get("CONTRACT_DATABASE_URL", f"sqlite:///{folder}/contract.sqlite3")
    # Whoever asks every operation what nobody would ask is not to be told to wait.
    ours = {"SITE_URL": address, "DEBUG": "on", "API_PER_MINUTE": "1000000"}
    environment = {**os.environ, **ours, "DATABASE_URL": database}
    for command in (["migrate"], ["load_catalogue"], ["shell", "-c", WITHDRAW]):
        program = [sys.executable, "manage.py", *command, "--verbosity", "0"]
        subprocess.run(program, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen(
        [
            *(Path(sys.executable).with_name("granian"), "--interface", "wsgi", "--no-ws"),
            *("--port", str(port), "--blocking-threads", "2", "--log-level", "warning"),
            "dystonia_site.wsgi:application",
        ],
        cwd=ROOT,
        env=environment,
        # Every refusal would be a line.
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"{address}/api/v1")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urlopen(address).close()  # noqa: S310, our own
            return
        except URLError:
            time.sleep(0.2)
    raise TimeoutError(f"{address} does not answer.")
