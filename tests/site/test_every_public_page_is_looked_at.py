"""Nothing that readers can open is added without being looked at by `make browser-test`."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.readers.lines import LINES, NOT_LOOKED_AT, SEVEN

# The desk, which tests/browser looks at; what programs fetch; and shared drafts, of the desk too.
NOT_FOR_READERS = ("admin/", "api/", "preview/")


def names(patterns: list, room: str = "") -> Iterator[str]:
    """The name of every public address, as the URL configuration has it."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            assert pattern.name, f"give the address {pattern.pattern} a name"
            yield f"{room}{pattern.name}"
        elif isinstance(pattern, URLResolver) and str(pattern.pattern) not in NOT_FOR_READERS:
            inner = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from names(pattern.url_patterns, room + inner)


# Of what programs fetch, the one page that people read.
PUBLIC = {*names(get_resolver().url_patterns), "api-v1:docs"}


def test_every_public_address_is_looked_at_or_has_a_reason_not_to_be() -> None:
    assert len(PUBLIC) > 10
    missing = PUBLIC - {line.view for line in LINES} - set(NOT_LOOKED_AT)
    assert not missing, f"add a line for each to tests/readers/lines.py: {sorted(missing)}"


def test_the_reasons_are_about_addresses_that_exist() -> None:
    assert set(NOT_LOOKED_AT) <= PUBLIC
    assert all(NOT_LOOKED_AT.values())


def test_every_kind_of_page_has_an_ordinary_one() -> None:
    kinds = {line.view for line in LINES}
    assert kinds == {line.view for line in LINES if line.plain}


def test_all_seven_treatments_are_looked_at() -> None:
    assert len(SEVEN) == 7
    looked_at = {line.args[0] for line in LINES if line.view == "pages:treatment"}
    assert set(SEVEN) <= looked_at


def test_every_page_is_named_once() -> None:
    seen = [line.seen for line in LINES]
    assert sorted(seen) == sorted(set(seen))
