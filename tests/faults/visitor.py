"""A browser without script that talks to a real server: cookies, one connection, posted forms."""

from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.desk.browser import Form, form_on

PATIENCE = 30.0  # seconds


@dataclass(frozen=True)
class Answer:
    """What came back. Named as in Django's test client, so that tests.desk.browser reads it."""

    status_code: int
    content: bytes


@dataclass
class Visitor:
    """One person's browser. Redirects are not followed."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    connection: HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def get(self, address: str) -> Answer:
        """Open a page."""
        return self._ask("GET", address)

    def post(self, address: str, values: dict[str, str]) -> Answer:
        """Send a form."""
        return self._ask(
            "POST",
            address,
            urlencode(values),
            {"Content-Type": "application/x-www-form-urlencoded"},
        )

    def open_form(self, address: str) -> Form:
        """Open a page and take its form."""
        answer = self.get(address)
        assert answer.status_code == 200, f"{address} answered {answer.status_code}"
        return form_on(answer, address)

    def sign_in(self, username: str, password: str) -> None:
        """Into the desk."""
        form = self.open_form("/admin/login/?next=/admin/")
        answer = form.fill(username=username, password=password).press(self)
        assert answer.status_code == 302, f"{username} cannot sign in"

    def _ask(
        self, method: str, address: str, body: str = "", headers: dict[str, str] | None = None
    ) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": cookies, **(headers or {})}
        try:
            self.connection.request(method, address, body or None, sent)
            response = self.connection.getresponse()
            content = response.read()
        except (OSError, HTTPException):
            self.connection.close()  # the next request opens it again
            raise
        for line in response.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return Answer(response.status, content)
