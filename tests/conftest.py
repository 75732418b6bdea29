"""The cast, their world, and the guard that no reader ever reaches a draft."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, settings

from tests.draft_guard import draft_guard
from tests.snapshot import Snapshot
from tests.universe import World, build, meet

# How long an example takes says nothing about what it shows, least of all on a busy machine.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

# Always the same keys, so that the world's rows can be put back beside them.
KEYS = {"author": 1001, "reviewer": 1002, "publisher": 1003, "manager": 1004}


def _member_of(username: str, first_name: str, last_name: str, *groups: str) -> User:
    user = User.objects.create_user(
        username,
        id=KEYS[username],
        is_staff=True,
        first_name=first_name,
        last_name=last_name,
    )
    user.groups.set([Group.objects.get(name=name) for name in groups])
    return user


_BUILT: list[Snapshot] = []


@pytest.fixture(autouse=True)
def _nobody_counted() -> None:
    """How often somebody asked is counted in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def author(db: None) -> User:
    """Writes drafts; may not publish."""
    return _member_of("author", "Test", "Author", "Author")


@pytest.fixture
def reviewer(db: None) -> User:
    """A clinical reviewer: approves or returns what others wrote."""
    return _member_of("reviewer", "Test", "Reviewer", "Clinical reviewer")


@pytest.fixture
def publisher(db: None) -> User:
    """Publishes and withdraws."""
    return _member_of("publisher", "Test", "Publisher", "Author", "Publisher")


@pytest.fixture
def manager(db: None) -> User:
    """Decides about partners; reads no draft."""
    return _member_of("manager", "Test", "Manager", "Partner manager")


@pytest.fixture
def world(author: User, reviewer: User, publisher: User) -> World:
    """See tests/universe.py for the drawing. Built once in a run, then put back as it was."""
    if not _BUILT:
        build(author=author, publisher=publisher)
        _BUILT.append(Snapshot.take())
    else:
        _BUILT[0].put_back()
    return meet(author=author, reviewer=reviewer, publisher=publisher)


@pytest.fixture
def author_client(author: User) -> Client:
    """The author, signed in to the desk."""
    client = Client()
    client.force_login(author)
    return client


@pytest.fixture
def publisher_client(publisher: User) -> Client:
    """The publisher, signed in to the desk."""
    client = Client()
    client.force_login(publisher)
    return client


@pytest.fixture
def patient(world: World) -> Iterator[Client]:
    """A reader of the public pages. Whatever they open may not read a working-copy table."""
    with draft_guard():
        yield Client()


@pytest.fixture
def partner(world: World) -> Iterator[Client]:
    """A partner site's program. Whatever it fetches may not read a working-copy table."""
    with draft_guard():
        yield Client()
