"""Any page's script may read, a cache may keep it for a minute, and nobody is followed."""

from django.test import Client
from pytest_django import Settings

from tests.api.addresses import ADDRESSES
from tests.universe import SECRET

IN_SEVERAL_FORMATS = "/api/v1/treatments/baclofen"


def test_every_address_may_be_read_by_any_page(partner: Client) -> None:
    for address in ADDRESSES:
        answer = partner.get(address, headers={"Origin": "https://partner.example"})
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"].startswith("public, max-age=30, ")
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        exposed = answer.headers["Access-Control-Expose-Headers"].split(", ")
        assert {"ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"} <= set(exposed)
        assert {"Deprecation", "Sunset"} <= set(exposed)
        assert "Access-Control-Allow-Credentials" not in answer.headers


def test_one_answer_serves_all_callers(partner: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    for address in ADDRESSES:
        answer = partner.get(address)
        varies = "Accept" if address == IN_SEVERAL_FORMATS else None
        assert answer.headers.get("Vary") == varies, address
        assert not answer.cookies
        other = partner.get(address, headers={"Accept-Language": "de", "Host": "elsewhere.example"})
        assert other.content == answer.content


def test_head_answers_with_the_same_headers(partner: Client) -> None:
    for address in ADDRESSES:
        answer = partner.head(address)
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["ETag"] == partner.get(address).headers["ETag"]


def test_a_browser_that_asks_first_is_let_in(partner: Client) -> None:
    for address in ADDRESSES:
        answer = partner.options(
            address,
            headers={
                "Origin": "https://partner.example",
                "Access-Control-Request-Method": "GET",
                "Access-Control-Request-Headers": "if-none-match",
            },
        )
        assert (answer.status_code, answer.content) == (204, b"")
        assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert answer.headers["Access-Control-Allow-Headers"] == "If-None-Match"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_no_word_of_a_draft_is_in_any_answer(partner: Client) -> None:
    for address in (*ADDRESSES, "/api/v1/treatments/botulinum-toxin"):
        assert SECRET not in partner.get(address).content.decode(), address
