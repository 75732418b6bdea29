"""Who else has a part in an urgent correction."""

import pytest
from django.contrib.auth.models import Group, User


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
