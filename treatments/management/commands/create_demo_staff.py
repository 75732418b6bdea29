"""Create the demo staff accounts for development: random passwords, shown once."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

# Username: last name, and groups; None for the superuser, who needs none.
DEMO_STAFF: dict[str, tuple[str, tuple[str, ...] | None]] = {
    "author": ("Author", ("Author",)),
    "editor": ("Editor", ("Editor",)),
    "reviewer": ("Reviewer", ("Clinical reviewer",)),
    "publisher": ("Publisher", ("Author", "Publisher")),
    "admin": ("Admin", None),
}


class Command(BaseCommand):
    """manage.py create_demo_staff"""

    help = "Create the missing demo staff accounts, with random passwords. Development only."

    def handle(self, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "Demo accounts are for development, and DEBUG is off. Create a real one with: "
                "manage.py createsuperuser"
            )
        for username in DEMO_STAFF:
            password = secrets.token_urlsafe(12)
            if create(username, password):
                self.stdout.write(f"Demo account {username}, password {password} (shown only now)")
            else:
                self.stdout.write(
                    f"The account {username} exists and was not touched. "
                    f"A new password: manage.py changepassword {username}"
                )


@transaction.atomic
def create(username: str, password: str) -> bool:
    """Create one of the demo staff; False if the username is taken."""
    if User.objects.filter(username=username).exists():
        return False
    last_name, groups = DEMO_STAFF[username]
    user = User.objects.create_user(
        username,
        # So that one sees the letters; .invalid is nobody's, and never will be.
        email=f"{username}@demo.invalid",
        password=password,
        first_name="Demo",
        last_name=last_name,
        is_staff=True,
        is_superuser=groups is None,
    )
    user.groups.set(Group.objects.filter(name__in=groups or ()))
    return True
