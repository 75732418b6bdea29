"""Who is at the desk."""

from typing import cast

from django.contrib.auth.models import User
from django.http import HttpRequest


def person(request: HttpRequest) -> User:
    """Whoever sent the request; the admin lets nobody in without an account."""
    return cast(User, request.user)
