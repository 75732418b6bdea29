"""A parameter that cannot be meant is refused, at every address."""

from django.test import Client

from tests.api.addresses import ADDRESSES


def refused(partner: Client, address: str) -> list[dict[str, str]]:
    answer = partner.get(address)
    assert answer.status_code == 400, address
    problem = answer.json()
    assert problem["title"] == "Parameters refused"
    assert problem["detail"] == " ".join(one["detail"] for one in problem["parameters"])
    return list(problem["parameters"])


def test_an_unknown_one_is_named(partner: Client) -> None:
    for address in ADDRESSES:
        more = "&" if "?" in address else "?"
        (unknown,) = refused(partner, f"{address}{more}titel=zzz")
        assert unknown["name"] == "titel"
        assert unknown["detail"].startswith("There is no parameter “titel”: ")


def test_the_known_ones_are_named_with_it(partner: Client) -> None:
    (unknown,) = refused(partner, "/api/v1/treatments?titel=zzz")
    assert unknown["detail"].endswith(
        "known are cursor, dystonia_type, effect, fields, kind, page_size."
    )
    (unknown,) = refused(partner, "/api/v1/effects/nausea?titel=zzz")
    assert unknown["detail"].endswith("this address takes none.")


def test_a_repeated_one_is_not_guessed_at(partner: Client) -> None:
    (repeated,) = refused(partner, "/api/v1/treatments?kind=medicine&kind=therapy")
    assert repeated["detail"] == "“kind” is given 2 times: give it once."


def test_an_empty_one_does_not_pass_for_no_filter(partner: Client) -> None:
    for query in ("kind=", "kind"):
        (empty,) = refused(partner, f"/api/v1/treatments?{query}")
        assert empty["detail"] == "“kind” is empty: give it a value, or leave it out."


def test_bytes_that_are_no_text_are_refused(partner: Client) -> None:
    for name in ("kind", "effect", "dystonia_type", "cursor", "page_size"):
        for value in ("%00", "a%00b", "%ff", "%ed%a0%80", "%c0%80"):
            (garbled,) = refused(partner, f"/api/v1/treatments?{name}={value}")
            assert "not UTF-8" in garbled["detail"]


def test_a_garbled_name_is_unknown(partner: Client) -> None:
    for query in ("%00=a", "%ff=a", "=a", "a%00b", "kind%00=medicine"):
        refused(partner, f"/api/v1/treatments?{query}")


def test_every_fault_is_named_at_once(partner: Client) -> None:
    faults = refused(partner, "/api/v1/treatments?titel=zzz&kind=&effect=a&effect=b")
    assert [one["name"] for one in faults] == ["titel", "kind", "effect"]


def test_too_many_are_a_bad_request(partner: Client, settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
    query = "&".join(f"p{number}=1" for number in range(1001))
    answer = partner.get(f"/api/v1/treatments?{query}")
    assert answer.status_code == 400
    assert "send a plainer one" in answer.json()["detail"]


def test_no_format_can_be_asked_for_by_parameter(partner: Client) -> None:
    refused(partner, "/api/v1/treatments?format=json")
