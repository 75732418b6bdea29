"""What an address of a receiver may look like."""

import pytest

from treatments.partners.egress.destination import Destination, destination_of
from treatments.partners.refusals import AddressRefused

GOOD = {
    "https://hooks.example.org": Destination("hooks.example.org", 443, "/"),
    "https://Hooks.Example.ORG:443/in?from=us": Destination(
        "hooks.example.org", 443, "/in?from=us"
    ),
    "https://xn--bcher-kva.example/h%C3%A4": Destination("xn--bcher-kva.example", 443, "/h%C3%A4"),
}
BAD = (
    "", " ", "x", "//hooks.example.org", "hooks.example.org", "http://hooks.example.org/",
    "ftp://hooks.example.org/", "file:///etc/passwd", "javascript:alert(1)", "https://", "https:///x",
    # Numbers, in every spelling that some resolver reads.
    "https://127.0.0.1/", "https://1.1.1.1/", "https://2130706433/", "https://0x7f000001/",
    "https://0x7f.1/", "https://127.1/", "https://017700000001/", "https://0/", "https://[::1]/",
    "https://[::ffff:127.0.0.1]/", "https://1.2.3.4.5/", "https://a.0x10/",
    # Names that are not full ones, or not names.
    "https://localhost/", "https://intranet/", "https://a..example.org/", "https://-a.example.org/",
    "https://a_b.example.org/", "https://bücher.example/", "https://hooks.example.org./",
    "https://%6cocalhost/", "https://" + "a" * 64 + ".example.org/",
    "https://" + "a." * 130 + "example/",
    # Other ports, names and passwords, fragments.
    "https://hooks.example.org:8443/", "https://hooks.example.org:80/",
    "https://hooks.example.org:0/", "https://hooks.example.org:99999/",
    "https://user@hooks.example.org/", "https://user:pass@hooks.example.org/",
    "https://hooks.example.org@evil.example/", "https://hooks.example.org/#x",
    # What would break the request apart.
    "https://hooks.example.org/ HTTP/1.1", "https://hooks.example.org/\r\nX: y", "https://h\n.example/",
    "https://hooks.example.org/\x00", "https://hooks.example.org/ä", "https://hooks.example.org\\@evil/",
    "https://hooks.example.org/" + "a" * 500, "https://hooks.example.org/{x}", "https://[/",
)  # fmt: skip


@pytest.mark.parametrize("address", GOOD)
def test_a_plain_address_is_taken(address: str) -> None:
    assert destination_of(address) == GOOD[address]


@pytest.mark.parametrize("address", BAD, ids=repr)
def test_any_other_is_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(AddressRefused) as refusal:
        destination_of(address)
    assert str(refusal.value).endswith(".")


def test_whoever_runs_the_site_may_name_a_receiver_of_their_own(settings) -> None:
    settings.WEBHOOK_RECEIVERS = ["127.0.0.1:8443"]
    assert destination_of("https://127.0.0.1:8443/x") == Destination(
        "127.0.0.1", 8443, "/x", named=True
    )
    for address in ("http://127.0.0.1:8443/x", "https://127.0.0.1/x", "https://127.0.0.2:8443/"):
        with pytest.raises(AddressRefused):
            destination_of(address)


def test_nothing_is_named_unless_somebody_names_it(settings) -> None:
    assert settings.WEBHOOK_RECEIVERS == []
