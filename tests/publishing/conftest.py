"""Who else has a part in an urgent correction."""

import pytest
from django.contrib.auth.models import Group, User

from tests.publishing.urgently import URGENT, urgently, written_by
from tests.universe import World
from treatments.editions.models import Edition


def member_of(username: str, *groups: str, superuser: bool = False) -> User:
    """A member of the staff in some groups, called like their account."""
    user = User.objects.create_user(username, is_staff=True, is_superuser=superuser)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


@pytest.fixture
def writer(db: None) -> User:
    """Writes, publishes, and has the right to approve as a clinical reviewer."""
    return member_of("writer", "Author", "Publisher", "Clinical reviewer")


@pytest.fixture
def second_reviewer(db: None) -> User:
    """Another clinical reviewer."""
    return member_of("second-reviewer", "Clinical reviewer")


@pytest.fixture
def urgent(world: World, writer: User) -> Edition:
    """Edition 2 of baclofen: written by the writer, published urgently by the publisher."""
    return urgently(written_by(world, writer, URGENT), world.publisher)
