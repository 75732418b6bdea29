"""The Link header (RFC 8288): where an answer leads."""

from collections.abc import Mapping

from django.utils.encoding import iri_to_uri


def link_header(links: Mapping[str, str]) -> str:
    """By relation, such as "next", the full address."""
    return ", ".join(f'<{iri_to_uri(url)}>; rel="{rel}"' for rel, url in links.items())
