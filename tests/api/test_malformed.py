"""Whatever is sent, the answer is no 500: broken headers, encodings, hosts and cursors."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.api.addresses import ADDRESSES
from tests.api.test_cursors import FORGED

HEADERS = {
    "Accept": [
        "",
        ",",
        ";",
        "/",
        "*",
        "*/*;q=nan",
        "*/*;q=inf",
        "*/*;q=-1",
        "application/json;q=abc",
        "text/html;a*=utf-8'en'%ff",
        "text/html;a*=no-such-encoding'en'x",
        "application/json;a*=idna'en'xn--%ff",
        'application/json;a="',
        "application/json" * 2000,
        ",".join(["text/x"] * 5000),
        "\xff\xfe",
        "application/json\x00",
    ],
    "If-None-Match": ["", '"', 'W/"', "*, *", '"a" "b"', "\xff", '"' * 5000, "W/" * 5000],
    "If-Match": ["", '"', "x", '"a", W/"b"', "\xff"],
    "If-Modified-Since": ["never", "Mon, 99 Foo 9999 99:99:99 GMT", "0", "-1", "9" * 400],
    "If-Unmodified-Since": ["never", "9" * 400],
    "Range": ["bytes=0-1", "bytes=-", "lines=1"],
    "Accept-Language": ["", "xx-" * 3000, "\xff", "en;q=x"],
    "Accept-Charset": ["no-such-charset"],
    "Accept-Encoding": ["no-such-coding;q=x"],
    "Cookie": ["=", ";;;", "sessionid=\xff", "a=" + "b" * 9000, "csrftoken=\x00"],
    "Origin": ["null", "\xff", "https://" + "a" * 9000],
    "Authorization": ["Basic", "Basic \xff", "Bearer " + "x" * 9000, "Api-Key ' or 1=1"],
    "Content-Length": ["5"],
    "X-Forwarded-For": ["1" * 9000, "\xff"],
    "X-HTTP-Method-Override": ["DELETE"],
}
CASES = [(name, value) for name, values in HEADERS.items() for value in values]


@pytest.mark.parametrize(("name", "value"), CASES)
def test_no_header_breaks_it(partner: Client, name: str, value: str) -> None:
    partner.raise_request_exception = False
    for address in ("/api/v1/treatments", "/api/v1/treatments/baclofen", "/api/v1/nothing"):
        answer = partner.get(address, headers={name: value})
        assert answer.status_code in (200, 304, 400, 401, 404, 406, 412), answer.content
        if answer.status_code >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "value",
    [
        "application/json; charset=no-such-charset",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "\xff",
        ";" * 5000,
    ],
)
def test_no_type_of_a_body_breaks_it(partner: Client, value: str) -> None:
    partner.raise_request_exception = False
    for method, status in (("GET", 200), ("POST", 405)):
        answer = partner.generic(method, "/api/v1/treatments", b"\xff\x00", content_type=value)
        assert answer.status_code == status


@pytest.mark.parametrize("host", ["elsewhere.example", "a b", "[::1", "\xff", "x:99999", ":", "@"])
def test_a_host_that_is_none_of_ours_is_a_problem(partner: Client, host: str) -> None:
    answer = partner.get("/api/v1/treatments", headers={"Host": host})
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "Host header" in answer.json()["detail"]


def test_outside_of_the_api_it_is_a_page(partner: Client) -> None:
    answer = partner.get("/", headers={"Host": "elsewhere.example"})
    assert (answer.status_code, answer.headers["Content-Type"].split(";")[0]) == (400, "text/html")


def test_our_own_mistake_around_a_view_is_a_problem(partner: Client, settings: Settings) -> None:
    settings.MIDDLEWARE = ["tests.api.test_malformed.broken", *settings.MIDDLEWARE]
    partner.raise_request_exception = False
    answer = Client(raise_request_exception=False).get("/api/v1/treatments")
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "hunter2" not in answer.content.decode()


def broken(get_response: Any) -> Any:
    """Middleware that fails."""

    def fail(request: Any) -> Any:
        raise RuntimeError("hunter2")

    return fail


PATHS = ["%00", "%ff", "%c0%af", "%2e%2e", "..%2f", "%0a", "%25", "a%2Fb", "%E2%80%AE", "é", "💊"]


@pytest.mark.parametrize("path", PATHS)
def test_no_path_breaks_it(partner: Client, path: str) -> None:
    for room in ("", "treatments/", "effects/", "statements/", "treatments/baclofen/editions/"):
        answer = partner.get(f"/api/v1/{room}{path}")
        assert answer.status_code == 404
        assert answer.headers["Content-Type"] == "application/problem+json"


VALUES = [
    "%00",
    "%ff",
    "%",
    "%zz",
    "%ed%a0%80",
    "%F0%9F%92%8A",
    "%27%22%3C",
    "a" * 3000,
    "%0d%0aX:1",
]


def test_no_value_of_a_parameter_breaks_it(partner: Client, settings: Settings) -> None:
    settings.API_PER_MINUTE = 100_000
    names = ("cursor", "page_size", "fields", "kind", "effect", "as_of", "t", "q")
    for address in (one.split("?")[0] for one in ADDRESSES):
        for name in names:
            for value in (*VALUES, *FORGED[:4]):
                answer = partner.get(f"{address}?{name}={value}")
                assert answer.status_code in (200, 400), (address, name, value)
