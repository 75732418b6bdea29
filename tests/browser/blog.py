"""Another site on this machine, with one page: whatever a test puts there. Its origin is not ours.

A real one, because a browser does not let a page that it was handed by a test ask this machine.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

AROUND = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title>'
    '<link rel="icon" href="data:,"></head><body><main><h1>A blog</h1>{html}</main></body></html>'
)


@dataclass
class Blog:
    """`html` stands in its page, which is sent with `headers` besides its type."""

    address: str = ""
    html: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@contextmanager
def another_site() -> Iterator[Blog]:
    """The blog on a free port."""
    blog = Blog()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            for name, value in blog.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(AROUND.format(html=blog.html).encode())

        def log_message(self, *args: object) -> None:
            """Nothing: the tests say what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    blog.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield blog
    finally:
        server.shutdown()
        server.server_close()
