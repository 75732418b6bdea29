"""Who is at the desk, and what they are called there."""

from typing import cast

from django.contrib.auth.models import User
from django.http import HttpRequest


def person(request: HttpRequest) -> User:
    """Whoever sent the request; the admin lets nobody in without an account."""
    return cast(User, request.user)


def name_of(user: User) -> str:
    """Their name, or their username where none is set."""
    return user.get_full_name() or user.get_username()
