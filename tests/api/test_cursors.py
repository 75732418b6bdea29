"""Pages: every row once, in order, and no cursor but ours."""

from base64 import urlsafe_b64encode
from urllib.parse import parse_qs, quote, urlsplit

from django.core import signing
from django.test import Client

from tests.universe import World
from treatments.publishing.actions import withdraw

SITE = "https://treatments.example"


def read_on(partner: Client, address: str, link: str) -> list[list[str]]:
    """The slugs of every page from an address on, following a link."""
    pages = []
    while address:
        page = partner.get(address.removeprefix(SITE)).json()
        pages.append([row["slug"] for row in page["results"]])
        address = page[link]
    return pages


def test_following_next_reads_every_row_once(partner_of_many: Client) -> None:
    for room in ("treatments", "effects"):
        whole = partner_of_many.get(f"/api/v1/{room}").json()["results"]
        for size in (1, 2, 5, 100):
            pages = read_on(partner_of_many, f"/api/v1/{room}?page_size={size}", "next")
            assert [slug for page in pages for slug in page] == [row["slug"] for row in whole]
            assert all(len(page) == size for page in pages[:-1])


def test_following_previous_reads_the_same_rows_back(partner_of_many: Client) -> None:
    for room in ("treatments", "effects"):
        there = read_on(partner_of_many, f"/api/v1/{room}?page_size=2", "next")
        last = f"/api/v1/{room}?page_size=2"
        while following := partner_of_many.get(last.removeprefix(SITE)).json()["next"]:
            last = following
        back = read_on(partner_of_many, last, "previous")
        assert [slug for page in reversed(back) for slug in page] == [
            slug for page in there for slug in page
        ]


def test_the_links_keep_the_filters(partner_of_many: Client) -> None:
    address = "/api/v1/treatments?kind=therapy&page_size=4"
    following = partner_of_many.get(address).json()["next"]
    assert following.startswith(f"{SITE}/api/v1/treatments?")
    query = parse_qs(urlsplit(following).query)
    assert (query["kind"], query["page_size"]) == (["therapy"], ["4"])
    assert len(read_on(partner_of_many, address, "next")) == 3


def test_a_page_goes_on_after_its_row_even_if_that_was_withdrawn(
    crowded: World, client: Client
) -> None:
    page = client.get("/api/v1/treatments?page_size=2").json()
    assert [row["slug"] for row in page["results"]] == ["baclofen", "muscle-relaxants"]
    withdraw(copy=crowded.muscle_relaxants, explanation="Checking.", by=crowded.publisher)
    following = client.get(page["next"].removeprefix(SITE)).json()
    assert [row["slug"] for row in following["results"]] == ["physiotherapy", "therapy-1"]


def test_the_same_page_has_the_same_bytes(partner_of_many: Client) -> None:
    address = "/api/v1/treatments?page_size=1"
    assert partner_of_many.get(address).content == partner_of_many.get(address).content


def test_a_page_size_out_of_bounds_is_refused(partner: Client) -> None:
    for size in ("0", "-1", "101", "1.5", "1e1", "ten", "٣", "9" * 5000, " 5", "5\n"):
        answer = partner.get(f"/api/v1/treatments?page_size={quote(size)}")
        assert answer.status_code == 400, size
        assert answer.json()["detail"] == "“page_size” must be a whole number, 1 to 100."


def unsigned(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode()


FORGED = (
    "x",
    ":",
    "::::",
    "💊",
    "a" * 5000,
    unsigned("p=hello"),
    unsigned("o=-1"),
    unsigned("o=99999999999999999999"),
    unsigned("r=x&p=\x00"),
    signing.dumps([0, False, "baclofen"]),
    signing.Signer(salt="another").sign_object([0, False, "baclofen"]),
)


def test_a_cursor_that_is_not_ours_is_refused(partner: Client) -> None:
    for room in ("treatments", "effects"):
        for cursor in FORGED:
            answer = partner.get(f"/api/v1/{room}?cursor={quote(cursor)}")
            assert answer.status_code == 400, cursor
            assert answer.json()["parameters"][0]["name"] == "cursor"


def test_a_tampered_cursor_is_refused(partner_of_many: Client) -> None:
    following = partner_of_many.get("/api/v1/treatments?page_size=1").json()["next"]
    cursor = parse_qs(urlsplit(following).query)["cursor"][0]
    for place in range(0, len(cursor), 7):
        other = "A" if cursor[place] != "A" else "B"
        tampered = cursor[:place] + other + cursor[place + 1 :]
        answer = partner_of_many.get(f"/api/v1/treatments?cursor={quote(tampered)}")
        assert answer.status_code == 400, tampered
