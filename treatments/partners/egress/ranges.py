"""Which network addresses are public. Python's is_global calls some so that lead elsewhere."""

from ipaddress import IPv6Address, ip_address, ip_network

# Besides all that is_global refuses: loopback, private, link-local, shared, reserved.
SPECIAL = tuple(
    ip_network(network)
    for network in (
        "224.0.0.0/4",  # multicast
        "192.88.99.0/24",  # 6to4 relays
        "192.31.196.0/24",  # AS112, answers for private addresses
        "192.175.48.0/24",  # the same
        "192.52.193.0/24",  # multicast tunnels
        "ff00::/8",  # multicast
        "::/96",  # IPv4 within IPv6, in four spellings: this one,
        "64:ff9b::/96",  # NAT64,
        "64:ff9b:1::/48",  # NAT64 of one network,
        "2002::/16",  # 6to4;
        "2001::/23",  # and Teredo among other protocols
        "fec0::/10",  # site-local
        "3fff::/20",  # for documentation
        "5f00::/16",  # segment routing
    )
)


def is_public(text: str) -> bool:
    """Whether an address, as a resolver gives it, is one of the open internet."""
    try:
        address = ip_address(text)
    except ValueError:  # also one with a zone, as fe80::1%eth0
        return False
    if isinstance(address, IPv6Address):
        if address.scope_id:
            return False
        address = address.ipv4_mapped or address
    return address.is_global and not any(
        address in network for network in SPECIAL if network.version == address.version
    )
