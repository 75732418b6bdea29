"""?fields=: only what is wanted of an item"""

import pytest
from django.test import Client

SPARSE = [
    "/api/v1/treatments",
    "/api/v1/treatments/baclofen",
    "/api/v1/treatments/baclofen/editions/1",
    "/api/v1/effects",
    "/api/v1/sources",
]


@pytest.mark.parametrize("address", SPARSE)
def test_only_what_is_asked_for_is_given(partner: Client, address: str) -> None:
    answer = partner.get(f"{address}?fields=slug,url").json()
    for item in answer.get("results", [answer]):
        assert sorted(item) == ["slug", "url"]


def test_what_is_given_is_what_it_is_without(partner: Client) -> None:
    whole = partner.get("/api/v1/treatments/baclofen").json()
    part = partner.get("/api/v1/treatments/baclofen?fields=benefits,licence").json()
    assert part == {name: whole[name] for name in ("benefits", "licence")}


@pytest.mark.parametrize("address", SPARSE)
def test_a_name_that_is_none_is_refused(partner: Client, address: str) -> None:
    for fields in ("titel", "slug,titel", "slug,,url", "slug, url", "serializer", "_declared"):
        answer = partner.get(f"{address}?fields={fields}")
        assert answer.status_code == 400
        assert "known are " in answer.json()["detail"]
        assert answer.json()["parameters"][0]["name"] == "fields"


def test_each_choice_has_an_etag_of_its_own(partner: Client) -> None:
    etags = {
        partner.get(f"/api/v1/treatments/baclofen{query}").headers["ETag"]
        for query in ("", "?fields=slug", "?fields=name", "?fields=slug,name")
    }
    assert len(etags) == 4


def test_the_next_page_keeps_the_choice(partner: Client) -> None:
    page = partner.get("/api/v1/treatments?fields=slug&page_size=1").json()
    assert "fields=slug" in page["next"]
