"""The private page: keys shown once, webhooks, and nothing that anybody else keeps."""

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.browser import form_on
from tests.pages.markup import page_of
from tests.partners.applying import ended
from tests.partners.following import Clock, Server, press, rounds
from tests.universe import NOW, World
from treatments.partners.keys import make_key, revoke_key
from treatments.partners.models import ApiKey, Delivery, Partner, Subscription
from treatments.partners.refusals import NotApproved, TooManyKeys
from treatments.partners.secrets import secret_of
from treatments.partners.signing_up import _link

HOOK = "https://hooks.example.org/in"


@pytest.fixture(autouse=True)
def _today() -> Any:
    with mock.patch.object(timezone, "now", return_value=NOW):
        yield


@pytest.fixture
def own(organisation: Partner) -> str:
    """The path of the private page."""
    return f"/partners/own/{_link(organisation, NOW)}/"


@pytest.fixture
def visitor() -> Client:
    return Client(enforce_csrf_checks=True)


def made(visitor: Client, own: str) -> str:
    """A key, as the page shows it this once."""
    answer = visitor.post(f"{own}keys/")
    assert answer.status_code == 200
    (shown,) = [e for e in page_of(answer).all("code") if e.attributes.get("class") == "secret"]
    return page_of(answer).words(shown)


def test_a_key_is_shown_once_and_kept_as_a_hash(visitor: Client, own: str) -> None:
    key = made(visitor, own)
    assert key.startswith("dtk_")
    assert len(key) > 50
    row = str(ApiKey.objects.values().get())
    assert key[13:] not in row
    assert key[13:] not in visitor.get(own).content.decode()
    assert ApiKey.objects.get().prefix in visitor.get(own).content.decode()
    headers = {"Authorization": f"Bearer {key}"}
    assert visitor.get("/api/v1", headers=headers).status_code == 200


def test_two_live_at_once_so_that_one_can_take_the_others_place(
    visitor: Client, own: str, organisation: Partner
) -> None:
    first = made(visitor, own)
    made(visitor, own)
    answer = visitor.post(f"{own}keys/")
    assert "You have 2 keys, and no more can live at once" in page_of(answer).text
    with pytest.raises(TooManyKeys):
        make_key(partner=organisation, at=NOW)
    assert visitor.post(f"{own}keys/{first[:12]}/").status_code == 302
    headers = {"Authorization": f"Bearer {first}"}
    assert visitor.get("/api/v1", headers=headers).status_code == 401
    made(visitor, own)
    assert "That key has ended already" in visitor.post(f"{own}keys/{first[:12]}/").content.decode()


def test_a_key_of_another_partner_cannot_be_revoked(
    visitor: Client, own: str, organisation: Partner, manager: Any
) -> None:
    other = Partner.objects.create(
        form="00000000-0000-0000-0000-000000000001",
        name="Other",
        site="https://o.example",
        email="o@o.example",
        purpose="p",
        state="approved",
        applied_at=NOW,
        decided_at=NOW,
        decided_by=manager,
    )
    key, _ = make_key(partner=other, at=NOW)
    assert "ended already" in visitor.post(f"{own}keys/{key.prefix}/").content.decode()
    assert ApiKey.objects.living(at=NOW).get() == key
    revoke_key(partner=other, prefix=key.prefix, at=NOW)


def test_nobody_without_approval_makes_anything(
    visitor: Client, own: str, organisation: Partner
) -> None:
    ended(organisation, by=organisation.decided_by)
    with pytest.raises(NotApproved):
        make_key(partner=organisation, at=NOW)
    for address, data in ((f"{own}keys/", {}), (f"{own}webhooks/", {"address": HOOK})):
        assert "not approved" in page_of(visitor.post(address, data)).text
    page = page_of(visitor.get(own))
    assert "Your partnership has ended: The site is no more." in page.text
    assert "Make a key" not in page.text


def test_no_cache_no_cookie_no_search_engine_no_referrer(visitor: Client, own: str) -> None:
    for answer in (visitor.get(own), visitor.post(f"{own}keys/")):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert not answer.cookies
        assert "canonical" not in answer.content.decode()
        assert "Printed from" not in answer.content.decode()


def test_what_another_site_sends_does_nothing(visitor: Client, own: str) -> None:
    answer = visitor.post(f"{own}keys/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert not ApiKey.objects.exists()


def subscribed(visitor: Client, own: str, address: str = HOOK) -> Any:
    return visitor.post(f"{own}webhooks/", {"address": address})


def test_a_webhook_has_a_page_with_its_secret(visitor: Client, own: str) -> None:
    answer = subscribed(visitor, own)
    assert answer.status_code == 302
    page = visitor.get(answer["Location"]).content.decode()
    assert secret_of(Subscription.objects.get()) in page
    assert HOOK in visitor.get(own).content.decode()


@pytest.mark.parametrize(
    "address", ["", "http://hooks.example.org/", "https://127.0.0.1/", "https://localhost/in"]
)
def test_an_address_that_cannot_be_is_refused_beside_what_was_typed(
    visitor: Client, own: str, address: str
) -> None:
    answer = subscribed(visitor, own, address)
    assert answer.status_code == 200
    assert "There is a problem" in page_of(answer).text
    assert address in answer.content.decode()
    assert not Subscription.objects.exists()


def test_five_webhooks_and_each_address_once(visitor: Client, own: str) -> None:
    for number in range(5):
        assert subscribed(visitor, own, f"{HOOK}/{number}").status_code == 302
    assert "You have 5 webhooks" in page_of(subscribed(visitor, own)).text
    Subscription.objects.first().delete()
    assert "subscribed already" in page_of(subscribed(visitor, own, f"{HOOK}/3")).text


def test_the_log_says_what_was_sent_and_it_can_be_sent_again(
    world: World, visitor: Client, own: str
) -> None:
    page = subscribed(visitor, own)["Location"]
    clock, server = Clock(), Server()
    press(world, world.baclofen, at=clock.move(minutes=1))
    visitor.post(page, {"act": "test"})
    rounds(clock, server)
    text = page_of(visitor.get(page)).text
    assert "test.ping. Delivered." in text
    assert "treatment.published: Baclofen, edition 2. Delivered." in text
    delivery = Delivery.objects.get(release__isnull=False)
    assert visitor.post(f"{page}from/{delivery.uid}/").status_code == 302
    rounds(clock, server)
    assert [one.id for one in server.accepted].count(str(delivery)) == 2


def test_the_secret_is_changed_once_a_day_and_the_webhook_removed(
    visitor: Client, own: str
) -> None:
    page = subscribed(visitor, own)["Location"]
    old = secret_of(Subscription.objects.get())
    assert visitor.post(page, {"act": "secret"}).status_code == 302
    assert secret_of(Subscription.objects.get()) != old
    assert "signed with the old one as well" in page_of(visitor.get(page)).text
    refused = visitor.post(page, {"act": "secret"})
    assert "both are in use until 2026-03-04 09:00 UTC" in page_of(refused).text
    assert visitor.post(page, {"act": "nothing we know"}).status_code == 302
    assert visitor.post(page, {"act": "remove"})["Location"] == own
    assert not Subscription.objects.exists()


def test_a_stopped_one_says_why_and_starts_again(visitor: Client, own: str) -> None:
    page = subscribed(visitor, own)["Location"]
    Subscription.objects.update(stopped_at=NOW, stopped_because="The server answered 410.")
    assert "The server answered 410." in page_of(visitor.get(own)).text
    assert form_on(visitor.get(page)).buttons
    assert visitor.post(page, {"act": "start"}).status_code == 302
    assert Subscription.objects.get().stopped_at is None
    assert "nothing to start again" in page_of(visitor.post(page, {"act": "start"})).text


def test_the_webhook_of_another_is_not_found(visitor: Client, own: str, manager: Any) -> None:
    page = subscribed(visitor, own)["Location"]
    Subscription.objects.update(uid="00000000-0000-0000-0000-00000000000a")
    assert visitor.get(page).status_code == 404
    assert visitor.post(page, {"act": "remove"}).status_code == 404
    late = NOW + timedelta(days=60)
    with mock.patch.object(timezone, "now", return_value=late):
        assert visitor.post(f"{own}keys/").status_code == 410
