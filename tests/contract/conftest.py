"""The running site, its description in a file, and the programs that look at them."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.contract.running import ROOT, running

HERE = Path(__file__).parent
# Where each program is: those from PyPI, then those from npm.
FOLDERS = ROOT / ".venv-contract" / "bin", HERE / "node_modules" / ".bin"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site."""
    with running(tmp_path_factory.mktemp("site")) as address:
        yield address


@pytest.fixture(scope="session")
def description(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The OpenAPI document as the site serves it."""
    file = tmp_path_factory.mktemp("description") / "openapi.json"
    with urlopen(f"{site}/api/v1/schema") as answer:  # noqa: S310, our own
        file.write_bytes(answer.read())
    return file


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a checker in this folder; a test fails with all that it said."""
    path = os.pathsep.join([*map(str, FOLDERS), os.environ["PATH"]])
    quiet = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    environment = {**os.environ, **quiet, "PATH": path, "NO_COLOR": "1"}

    def run(*words: object, **more: str) -> subprocess.CompletedProcess[str]:
        command = [str(word) for word in words]
        done = subprocess.run(
            command,
            cwd=HERE,
            env={**environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
        return done

    return run
