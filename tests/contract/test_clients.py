"""Clients that programs make of the OpenAPI document compile, and read everything."""

import shutil
from pathlib import Path

from tests.contract.conftest import HERE, Run


def test_a_client_in_typescript(description: Path, run: Run, tmp_path: Path) -> None:
    run("openapi-typescript", description, "-o", tmp_path / "openapi.ts")
    for name in ("reads_everything.ts", "tsconfig.json"):
        shutil.copy(HERE / name, tmp_path)
    run("tsc", "--project", tmp_path)


def test_a_client_in_python(site: str, description: Path, run: Run, tmp_path: Path) -> None:
    client = tmp_path / "client"
    made = ("--path", description, "--output-path", client, "--fail-on-warning")
    run("openapi-python-client", "generate", *made)
    done = run("python", HERE / "reads_everything.py", site, PYTHONPATH=str(client))
    assert done.stdout == "6 treatments\n"
