"""Where letters go: a mail server's address is read, or refused without being repeated."""

import pytest

from dystonia_site.env import SettingRefused
from dystonia_site.env_email import Mail, env_email
from tests.site.test_settings import PRODUCTION, start

SMTP = "django.core.mail.backends.smtp.EmailBackend"


def mail(value: str) -> Mail:
    return env_email("EMAIL_URL", environ={"EMAIL_URL": value})


def test_an_address_says_how_it_is_encrypted() -> None:
    assert mail("smtps://desk:p%40ss@mail.example") == Mail(
        SMTP, host="mail.example", port=465, user="desk", password="p@ss", tls=True
    )
    assert mail("submission://desk:x@mail.example:2587") == Mail(
        SMTP, host="mail.example", port=2587, user="desk", password="x", starttls=True
    )
    assert mail("smtp://localhost") == Mail(SMTP, host="localhost", port=25)


def test_without_a_server_letters_are_printed_or_not_sent() -> None:
    assert mail("console:").backend.endswith(".console.EmailBackend")
    assert mail("").backend.endswith(".dummy.EmailBackend")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("smtp://desk:hunter2@mail.example", "would send its password unencrypted"),
        ("http://desk:hunter2@mail.example", "is no mail server this site understands"),
        ("smtps://desk:hunter2@", "is no mail server this site understands"),
        ("smtps://desk:hunter2@mail.example/inbox", "is no mail server this site understands"),
        ("smtps://desk:hunter2@mail.example:port", "has a host or port that cannot be read"),
        ("smtps://desk:hunter2@[mail", "has a host or port that cannot be read"),
    ],
)
def test_any_other_is_refused_without_being_repeated(address: str, sentence: str) -> None:
    with pytest.raises(SettingRefused) as refusal:
        mail(address)
    assert str(refusal.value).startswith(f"EMAIL_URL {sentence}: write it as smtps://")
    assert "hunter" not in str(refusal.value)


def test_production_sends_nothing_until_it_is_told_how() -> None:
    attempt = start(**PRODUCTION)
    assert "EMAIL_BACKEND = 'django.core.mail.backends.dummy.EmailBackend'" in attempt.stdout


def test_production_with_a_mail_server_asks_for_the_sender() -> None:
    server = {"EMAIL_URL": "smtps://desk:secret@mail.example"}
    attempt = start(**PRODUCTION, **server)
    assert attempt.returncode == 1
    assert attempt.stderr == (
        "EMAIL_FROM is not set, and with DEBUG=off it has to be: set EMAIL_FROM.\n"
    )
    attempt = start(**PRODUCTION, **server, EMAIL_FROM="desk@example.org")
    assert attempt.stderr == ""
    assert "EMAIL_USE_SSL = True" in attempt.stdout
    assert "DEFAULT_FROM_EMAIL = 'desk@example.org'" in attempt.stdout
