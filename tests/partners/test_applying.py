"""Applying, and what is answered: through the open forms, and by letters."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.desk.browser import open_form
from tests.pages.markup import page_of
from tests.partners.applying import EMAIL, address_in_the_last_letter, applied, approved, ended
from treatments.partners.models import Partner, PartnerLink
from treatments.partners.refusals import DecidedMeanwhile, MayNotManage, ReasonMissing
from treatments.partners.signing_up import LINK_DAYS, apply, decide, send_links

APPLY, LINK = "/partners/apply/", "/partners/link/"
FILLED = {
    "name": "Example Society",
    "site": "example.org",
    "email": EMAIL,
    "purpose": "We show a page on each treatment.",
}


@pytest.fixture
def visitor(db: None) -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Any) -> Any:
    """For `with commits(): …`: what waits for a commit happens."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_an_application_is_kept_and_its_private_address_goes_by_e_mail_alone(
    visitor: Client, commits: Any
) -> None:
    with commits():
        answer = open_form(visitor, APPLY).fill(**FILLED).press(visitor)
    assert (answer.status_code, answer["Location"]) == (302, "/partners/applied/")
    partner = Partner.objects.get()
    assert (partner.state, partner.site) == ("applied", "https://example.org")
    (letter,) = mail.outbox
    assert letter.to == [EMAIL]
    page = visitor.get(address_in_the_last_letter())
    assert "One of us will read it" in page_of(page).text
    token = address_in_the_last_letter().split("/")[-2]
    assert token not in str(PartnerLink.objects.values().get())


def test_what_is_sent_twice_is_kept_once(visitor: Client, commits: Any) -> None:
    form = open_form(visitor, APPLY).fill(**FILLED)
    with commits():
        assert [form.press(visitor).status_code for _ in range(3)] == [302] * 3
    assert Partner.objects.count() == len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "Write the name of your organisation."),
        ("site", "", "Write the address of its site."),
        ("site", "ftp://example.org", "Write the address in full, such as https://example.org."),
        ("site", "javascript:alert(1)", "Write the address in full"),
        ("email", "web", "Write the e-mail address in full, such as web@example.org."),
        ("email", "a@example.org\nBcc: b@example.org", "Write the e-mail address in full"),
        ("purpose", "", "Write in a sentence what it is for."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    visitor: Client, field: str, typed: str, sentence: str
) -> None:
    form = open_form(visitor, APPLY)
    answer = form.fill(**(FILLED | {field: typed})).press(visitor)
    assert answer.status_code == 200
    text = page_of(answer).text
    assert "There is a problem" in text
    assert sentence in text
    assert not Partner.objects.exists()
    kept = "purpose" if field != "purpose" else "name"
    assert FILLED[kept] in answer.content.decode()


@pytest.mark.parametrize("address", [APPLY, LINK])
def test_another_site_a_trap_and_an_old_form_keep_nothing(visitor: Client, address: str) -> None:
    form = open_form(visitor, address)
    filled = FILLED if address == APPLY else {"email": EMAIL}
    form.fill(**filled)
    elsewhere = visitor.post(address, form.values, headers={"Sec-Fetch-Site": "cross-site"})
    assert "this was sent from another site" in elsewhere.content.decode()
    assert "A hidden field was filled in" in (
        open_form(visitor, address).fill(**filled, link="x").press(visitor).content.decode()
    )
    assert "This form was opened long ago" in (
        open_form(visitor, address).fill(**filled, token="x").press(visitor).content.decode()
    )
    assert not Partner.objects.exists()
    assert mail.outbox == []


@pytest.mark.parametrize("address", ["/partners/", APPLY, LINK, "/partners/applied/"])
def test_no_page_sets_a_cookie_and_no_form_is_kept(visitor: Client, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    if address != "/partners/":
        assert answer.headers["Cache-Control"] == "no-store"
        assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_the_eleventh_form_in_an_hour_waits(visitor: Client) -> None:
    answers = [
        open_form(visitor, LINK).fill(email=EMAIL).press(visitor).status_code for _ in range(11)
    ]
    assert answers == [302] * 10 + [200]


def test_asking_for_an_address_tells_nobody_whether_an_e_mail_address_is_known(
    visitor: Client, manager: User, commits: Any
) -> None:
    approved(by=manager)
    mail.outbox.clear()
    known, unknown = (
        open_form(visitor, LINK).fill(email=email) for email in (EMAIL, "nobody@example.org")
    )
    with commits():
        answers = [known.press(visitor), unknown.press(visitor)]
    assert len({(one.status_code, one["Location"]) for one in answers}) == 1
    (letter,) = mail.outbox
    assert letter.to == [EMAIL]
    assert visitor.get(address_in_the_last_letter()).status_code == 200


def test_a_private_address_expires_and_a_wrong_one_is_nobodys(
    visitor: Client, manager: User, commits: Any
) -> None:
    with commits():
        approved(by=manager, at=timezone.now() - timedelta(days=LINK_DAYS))
    answer = visitor.get(address_in_the_last_letter())
    assert answer.status_code == 410
    assert "Ask for a new one" in page_of(answer).text
    assert visitor.get("/partners/own/made-up/").status_code == 404


def test_only_a_partner_manager_decides(publisher: User, manager: User) -> None:
    partner = applied()
    facts = {"partner": partner, "shown": "applied", "at": timezone.now()}
    with pytest.raises(MayNotManage):
        decide(**facts, state="approved", by=publisher)
    with pytest.raises(ReasonMissing):
        decide(**facts, state="refused", reason=" ", by=manager)
    decide(**facts, state="refused", reason="The site shows advertising.", by=manager)
    with pytest.raises(DecidedMeanwhile):
        decide(**facts, state="approved", by=manager)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("approved", "Example Society is a partner of"),
        ("refused", "for this reason:\n\nIt shows advertising."),
    ],
)
def test_every_answer_is_a_letter_once_it_is_committed(
    manager: User, commits: Any, state: str, words: str
) -> None:
    partner = applied()
    mail.outbox.clear()
    with commits():
        decide(
            partner=partner,
            shown="applied",
            state=state,
            reason="It shows advertising.",
            by=manager,
            at=timezone.now(),
        )
        assert mail.outbox == []
    assert words in mail.outbox[0].body


def test_a_mail_server_that_is_down_undoes_nothing(
    manager: User, commits: Any, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with commits():
        partner = approved(by=manager)
    assert partner.may_use


def test_the_refused_and_the_ended_are_forgotten_after_their_days(
    manager: User, settings: Any
) -> None:
    settings.PARTNER_DAYS = 30
    now = timezone.now()
    old = now - timedelta(days=31)
    ended(approved(by=manager, at=old, name="Ended"), by=manager, at=old)
    ended(approved(by=manager, at=old, name="Ended lately"), by=manager, at=now)
    approved(by=manager, at=old, name="Partner")
    applied(at=old, name="Waiting")
    call_command("forget_partners", verbosity=0)
    names = set(Partner.objects.values_list("name", flat=True))
    assert names == {"Ended lately", "Partner", "Waiting"}
    assert not PartnerLink.objects.filter(expires_at__lte=now).exists()


def test_the_same_form_sent_again_is_the_same_application(db: None) -> None:
    form, now = uuid4(), timezone.now()
    facts = {"name": "A", "site": "https://a.example", "email": EMAIL, "purpose": "p"}
    assert apply(form=form, **facts, at=now)[1]
    assert not apply(form=form, **facts, at=now)[1]
    send_links(email="nobody@example.org", at=now)
