"""Which addresses are of the open internet."""

import pytest

from treatments.partners.egress.ranges import is_public

NOT_PUBLIC = (
    "0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254",
    "172.16.0.1", "192.0.0.1", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00::1", "2001:db8::1",
    # What Python's is_global lets through.
    "224.0.0.1", "239.255.255.250", "192.88.99.1", "192.31.196.1", "192.52.193.1", "192.175.48.1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a9fe:a9fe::",
    "::7f00:1", "::127.0.0.1", "fec0::1", "ff02::1", "ff0e::1", "2001::1", "2001:0:7f00:1::",
    "3fff::1", "5f00::1",
    # IPv4 in IPv6's clothes.
    "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1", "::ffff:224.0.0.1",
    # No address at all.
    "", "localhost", "2130706433", "0x7f.1", "127.1", "017700000001", "1.1.1.1%1", "2606:4700::1%1",
)  # fmt: skip


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_nothing_is_sent_into_a_network_that_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)
