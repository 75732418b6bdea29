"""Reads from the environment how letters are sent; refuses as env.py does."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from dystonia_site.env import SettingRefused, env_str

BACKENDS = "django.core.mail.backends"
# Scheme: the port it means unless another is named.
PORTS = {"smtp": 25, "submission": 587, "smtps": 465}
FORMS = (
    "smtps://user:password@host:465 (TLS), submission://user:password@host:587 (STARTTLS), "
    "smtp://localhost:25 (not encrypted, so without a password) or console: (printed); special "
    "characters in the password percent-encoded"
)


@dataclass(frozen=True, slots=True)
class Mail:
    """What Django's EMAIL_… settings are made of."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def env_email(name: str, default: str = "", *, environ: Mapping[str, str] = os.environ) -> Mail:
    """The mail server at an address. Empty: letters are not sent, and nothing fails."""
    value = env_str(name, default, environ=environ)
    if not value:
        return Mail(f"{BACKENDS}.dummy.EmailBackend")
    if value == "console:":
        return Mail(f"{BACKENDS}.console.EmailBackend")
    # The refusals never repeat the address: it holds a password, and they end up in logs.
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise SettingRefused(
            f"{name} has a host or port that cannot be read: write it as {FORMS}."
        ) from None
    if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/"):
        raise SettingRefused(
            f"{name} is no mail server this site understands: write it as {FORMS}."
        )
    if parts.scheme == "smtp" and parts.password:
        raise SettingRefused(f"{name} would send its password unencrypted: write it as {FORMS}.")
    return _server(parts, port or PORTS[parts.scheme])


def _server(parts: SplitResult, port: int) -> Mail:
    return Mail(
        f"{BACKENDS}.smtp.EmailBackend",
        host=parts.hostname or "",
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=parts.scheme == "submission",
        tls=parts.scheme == "smtps",
    )
