"""What an address of a receiver may look like. Nothing is asked of the network here."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from treatments.partners.refusals import AddressRefused

HTTPS = 443
LONGEST = 500
_LABEL = r"(?!-)[a-z0-9-]{1,63}(?<!-)"
# A name with a last label that begins with a letter: no number in any spelling, and so none that
# a resolver would read as an address (127.1, 0x7f.1, 2130706433, 017700000001).
_NAME = re.compile(rf"({_LABEL}\.)+(?=[a-z]){_LABEL}")
_PATH = re.compile(r"[!$-;=?-Z_a-z~]*")  # what a request line can hold


@dataclass(frozen=True, slots=True)
class Destination:
    """`named` is one of WEBHOOK_RECEIVERS: whoever runs the site vouches for it."""

    host: str
    port: int
    path: str
    named: bool = False


def destination_of(address: str) -> Destination:
    """Where an address leads. Raises AddressRefused with what is wrong with it."""
    try:
        parts = urlsplit(address)
        port = HTTPS if parts.port is None else parts.port
    except ValueError:
        raise AddressRefused(
            "This is no web address: write it as https://example.org/hook."
        ) from None
    plain = address.isascii() and address.isprintable() and " " not in address
    if not plain or parts.scheme != "https" or not parts.hostname or len(address) > LONGEST:
        raise AddressRefused(
            f"Give an address that begins with https://, in at most {LONGEST} plain characters."
        )
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise AddressRefused("Leave out names, passwords and “#”: the signature shows it is us.")
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    if not _PATH.fullmatch(path):
        raise AddressRefused("Write blanks and special characters of the path percent-encoded.")
    host = parts.hostname.lower()
    if f"{host}:{port}" in settings.WEBHOOK_RECEIVERS:
        return Destination(host, port, path, named=True)
    if not _NAME.fullmatch(host) or len(host) > 253:
        raise AddressRefused(
            "Give the full name of a server, such as hooks.example.org, in ASCII, and no number."
        )
    if port != HTTPS:
        raise AddressRefused("Leave the port out: only 443, the ordinary one, is sent to.")
    return Destination(host, port, path)
