"""A value the site cannot use is refused in one sentence that names it; a good one is read."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from dystonia_site.env import (
    SettingRefused,
    env_bool,
    env_database,
    env_int,
    env_languages,
    env_list,
    env_secret,
    env_str,
    env_url,
)

LONG = "k9" * 25
PRODUCTION = {
    "DEBUG": "off",
    "SECRET_KEY": LONG,
    "ALLOWED_HOSTS": "example.org",
    "DATABASE_URL": "sqlite:///var/never-opened.sqlite3",
}


def database(value: str, required: bool = True) -> dict[str, Any]:
    return env_database(
        "DATABASE_URL",
        "sqlite:///var/db.sqlite3",
        folder=settings.BASE_DIR,
        pool_size=8,
        required=required,
        environ={"DATABASE_URL": value},
    )


REFUSALS: list[tuple[Callable[[], object], str]] = [
    (
        lambda: env_languages("LANGUAGES", own="en-gb", environ={"LANGUAGES": "cy,welsh"}),
        (
            "LANGUAGES holds 'welsh', which is no language this site knows: write tags such as cy "
            "or pt-br, with commas between them."
        ),
    ),
    (
        lambda: env_bool("DEBUG", True, environ={"DEBUG": "maybe"}),
        "DEBUG is 'maybe', which is neither on nor off: write DEBUG=on or DEBUG=off.",
    ),
    (
        lambda: env_bool("DEBUG", True, environ={"DEBUG": ""}),
        "DEBUG is '', which is neither on nor off: write DEBUG=on or DEBUG=off.",
    ),
    (
        lambda: env_int("GRACE", 30, maximum=365, environ={"GRACE": "366"}),
        "GRACE is '366': set it to a whole number, 0 to 365.",
    ),
    (
        lambda: env_int("DATABASE_POOL_SIZE", 8, minimum=1, environ={"DATABASE_POOL_SIZE": "0"}),
        "DATABASE_POOL_SIZE is '0': set it to a whole number, 1 or more.",
    ),
    (
        lambda: env_int("DATABASE_POOL_SIZE", 8, environ={"DATABASE_POOL_SIZE": "ten"}),
        "DATABASE_POOL_SIZE is 'ten': set it to a whole number, 0 or more.",
    ),
    (
        lambda: env_str("SECRET_KEY", required=True, environ={}),
        "SECRET_KEY is not set, and with DEBUG=off it has to be: set SECRET_KEY.",
    ),
    (
        lambda: env_list("ALLOWED_HOSTS", required=True, environ={"ALLOWED_HOSTS": " , "}),
        "ALLOWED_HOSTS is not set, and with DEBUG=off it has to be: set ALLOWED_HOSTS.",
    ),
    (
        lambda: env_url("SITE_URL", "", environ={"SITE_URL": "example.org"}),
        "SITE_URL is 'example.org', which is no web address: write it as https://example.org.",
    ),
    (
        lambda: env_secret("SECRET_KEY", LONG, required=True, environ={"SECRET_KEY": LONG}),
        "SECRET_KEY is the sample everybody can read: set 50 random characters.",
    ),
    (
        lambda: env_secret("SECRET_KEY", LONG, required=True, environ={"SECRET_KEY": "short"}),
        "SECRET_KEY has only 5 characters: set 50 random characters.",
    ),
]


@pytest.mark.parametrize(("read", "sentence"), REFUSALS, ids=[text for _, text in REFUSALS])
def test_a_bad_value_is_refused_in_one_sentence(read: Callable[[], object], sentence: str) -> None:
    with pytest.raises(SettingRefused) as refusal:
        read()
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "address",
    [
        "mysql://editor:hunter2@db/name",
        "postgres://editor:hunter2@db:port/name",
        "postgres://editor:hunter2@db:99999/name",
        "postgres://editor:hunter2@[db/name",
        "postgres://editor:hunter2@db:5432",
        "postgres://editor:hunter/2@db/name",
        "sqlite://db.sqlite3",
        "sqlite:///",
        "db.sqlite3",
    ],
)
def test_a_database_address_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(SettingRefused) as refusal:
        database(address)
    assert str(refusal.value).startswith("DATABASE_URL ")
    assert "write it as sqlite:///path/to/file or postgres://" in str(refusal.value)
    assert "hunter" not in str(refusal.value)


def test_a_database_in_a_missing_folder_is_refused() -> None:
    with pytest.raises(SettingRefused, match=r"^DATABASE_URL puts .*/nowhere, .*make that folder"):
        database("sqlite:////nowhere/db.sqlite3")


def test_addresses_become_databases() -> None:
    assert database("sqlite:///var/my%20db.sqlite3")["NAME"] == settings.VAR_DIR / "my db.sqlite3"
    assert database("sqlite:////db.sqlite3")["NAME"] == Path("/db.sqlite3")
    assert database("", required=False)["NAME"] == settings.VAR_DIR / "db.sqlite3"

    remote = database("postgresql://editor:p%40ss@db.example:6432/site?sslmode=require")
    assert [remote[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "site",
        "editor",
        "p@ss",
        "db.example",
        6432,
    ]
    assert remote["OPTIONS"]["sslmode"] == "require"
    assert remote["OPTIONS"]["pool"]["max_size"] == 8
    # By socket, on the same machine.
    assert database("postgres:///site")["HOST"] == ""


def test_good_values_are_read() -> None:
    assert env_bool("DEBUG", True, environ={"DEBUG": "Off"}) is False
    assert env_bool("DEBUG", True, environ={}) is True
    assert env_int("DATABASE_POOL_SIZE", 8, environ={"DATABASE_POOL_SIZE": "12"}) == 12
    assert env_list("ALLOWED_HOSTS", environ={"ALLOWED_HOSTS": "a.org, b.org,"}) == [
        "a.org",
        "b.org",
    ]
    assert env_url("SITE_URL", "https://a.org/", environ={}) == "https://a.org"
    assert env_secret("SECRET_KEY", "sample", required=True, environ={"SECRET_KEY": LONG}) == LONG


def start(**environ: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process that sees only these variables."""
    return subprocess.run(
        [sys.executable, "manage.py", "diffsettings"],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_does_not_start_without(missing: str) -> None:
    attempt = start(**{name: value for name, value in PRODUCTION.items() if name != missing})
    assert attempt.returncode == 1
    assert attempt.stderr == (
        f"{missing} is not set, and with DEBUG=off it has to be: set {missing}.\n"
    )


def test_production_starts_secure_with_what_it_asks_for() -> None:
    attempt = start(**PRODUCTION)
    assert attempt.stderr == ""
    for line in ("SECURE_SSL_REDIRECT = True", "SESSION_COOKIE_SECURE = True"):
        assert line in attempt.stdout
    assert "SITE_URL = 'https://example.org'" in attempt.stdout


def test_development_needs_no_variable() -> None:
    attempt = start()
    assert attempt.stderr == ""
    assert "DEBUG = True" in attempt.stdout


@pytest.mark.parametrize(
    ("value", "languages"),
    [
        ("", [("en-gb", "British English")]),
        ("cy, en-GB", [("en-gb", "British English"), ("cy", "Welsh")]),
        ("pt-BR", [("en-gb", "British English"), ("pt-br", "Brazilian Portuguese")]),
    ],
)
def test_the_sites_own_language_is_always_one_of_them(value: str, languages: object) -> None:
    found = env_languages("LANGUAGES", own="en-gb", environ={"LANGUAGES": value})
    assert found == languages
