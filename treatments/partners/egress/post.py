"""Posts a body to a destination, and tells the status of the answer and nothing of its words.

The name is resolved once; every address it has must be public; the connection goes to an address
that was checked, under the original name (SNI, certificate, Host). No redirect is followed, no
proxy of the environment asked, and of an answer's body at most 1 kB read.
"""

import contextlib
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, HTTPSConnection
from threading import Timer
from typing import Any

from django.conf import settings

from treatments.partners.egress.destination import Destination
from treatments.partners.egress.ranges import is_public

CONNECT = 10.0  # seconds, for a connection
TOTAL = 20.0  # seconds, for all of it but the resolver
READ = 1024  # bytes of the answer

Resolver = Callable[[str, int], list[str]]


class NotReached(Exception):
    """No answer came; str() is a sentence in our own words, which the partner is shown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receiver said: its status, and the Retry-After header as it was sent."""

    status: int
    retry_after: str


def resolve(host: str, port: int) -> list[str]:
    """The addresses a name has now."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def post(
    to: Destination,
    body: bytes,
    headers: Mapping[str, str],
    *,
    resolver: Resolver = resolve,
    total: float = TOTAL,
) -> Answer:
    """The receiver's answer. Raises NotReached."""
    try:
        addresses = resolver(to.host, to.port)
    except (OSError, UnicodeError):
        raise NotReached("The name of the server could not be resolved.") from None
    if not addresses or not (to.named or all(is_public(one) for one in addresses)):
        raise NotReached("The name of the server leads into a network that we never send to.")
    try:
        with contextlib.closing(_Checked(to, addresses, total)) as connection:
            connection.request("POST", to.path, body=body, headers=dict(headers))
            answer = connection.getresponse()
            with contextlib.suppress(OSError, HTTPException):  # the status has come already
                answer.read(READ)
            return Answer(answer.status, answer.headers.get("Retry-After", ""))
    except ssl.SSLCertVerificationError:
        raise NotReached("The certificate of the server is not valid for its name.") from None
    except ssl.SSLError:
        raise NotReached("The server does not speak TLS as we do.") from None
    except TimeoutError:
        raise NotReached("The server did not answer in time.") from None
    except (OSError, HTTPException, ValueError):
        raise NotReached("The connection failed, or broke before an answer came.") from None


class _Checked(HTTPSConnection):
    """Connects to one of the addresses given, and is cut when its time is over: a limit for each
    read alone would let a server hold us with a byte now and then.
    """

    def __init__(self, to: Destination, addresses: list[str], total: float) -> None:
        self.trust = trusting(settings.WEBHOOK_CA_FILE)
        super().__init__(to.host, to.port, timeout=min(CONNECT, total), context=self.trust)
        self.addresses = addresses
        self.total = total
        self.cut: Timer | None = None
        self.handle: socket.socket | None = None

    def connect(self) -> None:
        plain = self._reached()
        # A second name for the same connection, so that it can be cut whoever holds the first.
        self.handle = plain.dup()
        self.cut = Timer(self.total, self._shut)
        self.cut.daemon = True
        self.cut.start()
        try:
            self.sock: Any = self.trust.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise

    def close(self) -> None:
        super().close()
        if self.cut and self.handle:
            self.cut.cancel()
            self.handle.close()

    def _reached(self) -> socket.socket:
        """The first address that answers; a second is tried in the time that is left."""
        trouble: OSError = OSError()
        for address in self.addresses[:2]:
            try:
                return socket.create_connection(
                    (address, self.port), timeout=(self.timeout or CONNECT) / 2
                )
            except OSError as error:
                trouble = error
        raise trouble

    def _shut(self) -> None:
        with contextlib.suppress(OSError, AttributeError):
            self.handle.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]


@cache
def trusting(ca_file: str) -> ssl.SSLContext:
    """The system's authorities, and that of a file, if one is named."""
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(ca_file)
    return context
