"""/.well-known/api-catalog (RFC 9727)"""

from django.test import Client

SITE = "https://treatments.example"


def test_it_leads_to_the_api_and_to_what_describes_it(partner: Client) -> None:
    answer = partner.get("/.well-known/api-catalog")
    assert answer.headers["Content-Type"].startswith("application/linkset+json; profile=")
    here, api = answer.json()["linkset"]
    assert here["anchor"] == f"{SITE}/.well-known/api-catalog"
    assert here["item"] == [{"href": f"{SITE}/api/v1"}]
    assert api["anchor"] == f"{SITE}/api/v1"
    for relation in ("service-desc", "service-doc"):
        (link,) = api[relation]
        found = partner.get(link["href"].removeprefix(SITE))
        assert found.status_code == 200
        assert found.headers["Content-Type"].split(";")[0] == link["type"]


def test_it_can_be_read_and_not_changed(partner: Client) -> None:
    assert partner.head("/.well-known/api-catalog").status_code == 200
    assert partner.post("/.well-known/api-catalog").status_code == 405
