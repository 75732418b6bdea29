"""A real server of a partner's: TLS with a certificate made for the test, on this machine."""

import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HOST = "hooks.example.org"


@dataclass(frozen=True)
class Certificate:
    """Of HOST, signed by itself."""

    file: Path
    key: Path

    @classmethod
    def make(cls, folder: Path) -> "Certificate":
        made = cls(folder / "certificate.pem", folder / "key.pem")
        options = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        subprocess.run(
            [
                *("openssl", "req", *options.split(), "-subj", f"/CN={HOST}"),
                *("-addext", f"subjectAltName=DNS:{HOST}"),
                *("-keyout", made.key, "-out", made.file),
            ],
            check=True,
            capture_output=True,
        )
        return made


@dataclass
class Request:
    """What arrived."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """`answer` writes the answer of the next requests; 204 unless told otherwise."""

    port: int = 0
    requests: list[Request] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)  # asked for in the handshake
    answer: Callable[[Any], None] = lambda handler: status(handler, 204)


def status(handler: Any, code: int, **headers: str) -> None:
    """Answer with a status and nothing else."""
    handler.send_response(code)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", "0")
    handler.end_headers()


@contextmanager
def receiving(certificate: Certificate) -> Iterator[Receiver]:
    """A receiver that runs."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.requests.append(Request(self.path, dict(self.headers.items()), body))
            receiver.answer(self)

        def log_message(self, *args: Any) -> None:
            """Nothing is printed."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *args: Any) -> None:
            """A client that hangs up is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)
    context.sni_callback = lambda sock, name, ctx: receiver.names.append(name)
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
