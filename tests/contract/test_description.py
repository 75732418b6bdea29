"""Three programs read the OpenAPI document and find nothing."""

from pathlib import Path

from tests.contract.conftest import Run


def test_it_is_openapi(description: Path, run: Run) -> None:
    assert "OK" in run("openapi-spec-validator", description).stdout


def test_redocly_finds_nothing(description: Path, run: Run) -> None:
    done = run("redocly", "lint", "--format", "json", description)
    assert '"totals":{"errors":0,"warnings":0,"ignored":0}' in "".join(done.stdout.split())


def test_spectral_finds_nothing(description: Path, run: Run) -> None:
    ruleset = ("--ruleset", ".spectral.yaml", "--fail-severity", "hint")
    assert "No results" in run("spectral", "lint", description, *ruleset).stdout
