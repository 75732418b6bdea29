"""Reads the environment: every function returns a typed value or refuses in one plain sentence.

Each takes the mapping it reads from (`environ`), so that a test needs no process of its own.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

BOOLEANS = {
    **dict.fromkeys(("on", "true", "yes", "1"), True),
    **dict.fromkeys(("off", "false", "no", "0"), False),
}
# Django's own `check --deploy` (security.W009) asks for the same length.
SECRET_LENGTH = 50
DATABASE_FORMS = (
    "sqlite:///path/to/file or postgres://user:password@host:5432/name "
    "(special characters in the password percent-encoded)"
)


class SettingRefused(ImproperlyConfigured):
    """The environment holds a value we will not start with; the text names it and the way out."""


def env_str(
    name: str,
    default: str = "",
    *,
    required: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> str:
    value = environ.get(name, "").strip()
    if required and not value:
        raise _missing(name)
    return value or default


def env_bool(name: str, default: bool, *, environ: Mapping[str, str] = os.environ) -> bool:
    # An empty value is refused, not defaulted: `DEBUG=` may be meant as off, and the default is on.
    value = environ.get(name)
    if value is None:
        return default
    if value.strip().lower() not in BOOLEANS:
        raise SettingRefused(
            f"{name} is {value!r}, which is neither on nor off: write {name}=on or {name}=off."
        )
    return BOOLEANS[value.strip().lower()]


def env_int(
    name: str,
    default: int,
    *,
    minimum: int = 0,
    maximum: int | None = None,
    environ: Mapping[str, str] = os.environ,
) -> int:
    value = environ.get(name)
    if value is None:
        return default
    plain = value.strip()
    if (
        not plain.isdecimal()
        or int(plain) < minimum
        or (maximum is not None and int(plain) > maximum)
    ):
        limits = f"{minimum} or more" if maximum is None else f"{minimum} to {maximum}"
        raise SettingRefused(f"{name} is {value!r}: set it to a whole number, {limits}.")
    return int(plain)


def env_list(
    name: str, *, required: bool = False, environ: Mapping[str, str] = os.environ
) -> list[str]:
    """Comma-separated values, without blanks."""
    items = [item.strip() for item in env_str(name, environ=environ).split(",")]
    items = [item for item in items if item]
    if required and not items:
        raise _missing(name)
    return items


def env_languages(
    name: str, *, own: str, environ: Mapping[str, str] = os.environ
) -> list[tuple[str, str]]:
    """For LANGUAGES: codes with their English names, the site's own first."""
    codes = dict.fromkeys([own, *(tag.lower() for tag in env_list(name, environ=environ))])
    return [(code, _language(name, code)) for code in codes]


def _language(name: str, code: str) -> str:
    info = LANG_INFO.get(code) or LANG_INFO.get(code.split("-")[0], {})
    if "name" not in info or not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
        raise SettingRefused(
            f"{name} holds {code!r}, which is no language this site knows: write tags such as cy "
            "or pt-br, with commas between them."
        )
    return str(info["name"])


def env_url(name: str, default: str, *, environ: Mapping[str, str] = os.environ) -> str:
    """An http(s) address without the closing slash, so that a path can be appended to it."""
    value = env_str(name, default, environ=environ)
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", value):
        raise SettingRefused(
            f"{name} is {value!r}, which is no web address: write it as https://example.org."
        )
    return value.rstrip("/")


def env_secret(
    name: str,
    sample: str,
    *,
    required: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> str:
    """A secret; where it is required, the published sample or a short value is no secret."""
    value = env_str(name, sample, required=required, environ=environ)
    if required and value == sample:
        raise SettingRefused(
            f"{name} is the sample everybody can read: set {SECRET_LENGTH} random characters."
        )
    if required and len(value) < SECRET_LENGTH:
        raise SettingRefused(
            f"{name} has only {len(value)} characters: set {SECRET_LENGTH} random characters."
        )
    return value


def env_database(
    name: str,
    default: str,
    *,
    folder: Path,
    pool_size: int,
    required: bool = False,
    environ: Mapping[str, str] = os.environ,
) -> dict[str, Any]:
    """One entry of DATABASES from an address; a relative SQLite path starts at `folder`."""
    # The refusals never repeat the address: it holds a password, and they end up in logs.
    try:
        parts = urlsplit(env_str(name, default, required=required, environ=environ))
        port = parts.port
    except ValueError:
        raise SettingRefused(
            f"{name} has a host or port that cannot be read: write it as {DATABASE_FORMS}."
        ) from None
    if parts.scheme == "sqlite" and not parts.netloc and parts.path.strip("/"):
        return _sqlite(name, folder / unquote(parts.path.removeprefix("/")))
    if parts.scheme in {"postgres", "postgresql"} and parts.path.strip("/"):
        return _postgresql(parts, port, pool_size)
    raise SettingRefused(
        f"{name} is no database address this site understands: write it as {DATABASE_FORMS}."
    )


def _missing(name: str) -> SettingRefused:
    return SettingRefused(f"{name} is not set, and with DEBUG=off it has to be: set {name}.")


def _sqlite(name: str, path: Path) -> dict[str, Any]:
    if not path.parent.is_dir():
        raise SettingRefused(
            f"{name} puts the database in {path.parent}, which does not exist: make that folder."
        )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # A transaction that reads first and writes later is refused at once when another
            # wrote in between, whatever the timeout; taking the write lock first makes it wait.
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            # WAL: readers go on while an editor writes. FULL: a published edition survives a
            # power cut, and writes are too few for its price to matter.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


def _postgresql(parts: SplitResult, port: int | None, pool_size: int) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": port or "",
        # Django refuses a pool together with persistent connections.
        "CONN_MAX_AGE": 0,
        # A connection that died in the pool (a restarted server) is replaced, not handed out.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            # Short, so that a database that is away is noticed before a reader gives up.
            "connect_timeout": 2,
            # The desk's lists ask for a few rows with many subqueries. Compiling those took the
            # server 5 to 9 s among 7,000 treatments; running them as they are takes 0.1 s.
            "options": "-c jit=off",
            "pool": {"min_size": 1, "max_size": pool_size, "timeout": 2},
            **dict(parse_qsl(parts.query)),
        },
    }
