"""How the checkers that are programs of their own are run. package.json says which they are."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings

CHECKERS = Path(__file__).parent / "checkers"
MODULES = settings.BASE_DIR / "node_modules"


def program(name: str) -> str:
    """Where a program of the system is; fails in words where it is not."""
    path = shutil.which(name)
    assert path, f"{name} is missing: on Debian, apt-get install {PACKAGES[name]}"
    return path


PACKAGES = {"java": "default-jre-headless", "node": "npm", "chromium": "chromium"}


def ran(command: list[str], said: str = "") -> subprocess.CompletedProcess[str]:
    """The command with these words on its standard input, in the project's folder."""
    browser = os.environ.get("CHROME_PATH") or program("chromium")
    return subprocess.run(
        command,
        input=said,
        capture_output=True,
        text=True,
        check=False,
        cwd=settings.BASE_DIR,
        env={**os.environ, "CHROME_PATH": browser},
    )


def asked_of(checker: str, question: Any) -> str:
    """What a file of checkers/ answers to a question that JSON can write."""
    answer = ran([program("node"), str(CHECKERS / f"{checker}.mjs")], json.dumps(question))
    assert answer.returncode == 0, f"{checker} broke:\n{answer.stderr}"
    return answer.stdout
