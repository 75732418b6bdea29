"""The world in which faults happen: that of the tests, with staff who can sign in."""

from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone

from tests.faults.numbered import numbered
from tests.universe import BACLOFEN, build
from treatments.catalogue.models import Treatment
from treatments.catalogue.restore import restore
from treatments.management.commands.create_demo_staff import create

PASSWORD = "only-for-a-database-that-is-dropped"
STAFF = ("author", "reviewer", "publisher")


def make() -> None:
    """In an empty database. Baclofen's working copy says text 1; readers still see the import."""
    call_command("migrate", verbosity=0, interactive=False)
    for username in STAFF:
        create(username, PASSWORD)
    author, _, publisher = (User.objects.get(username=name) for name in STAFF)
    build(author=author, publisher=publisher)
    restore(document=numbered(BACLOFEN, 1), by=author, at=timezone.now())


def the_treatment() -> Treatment:
    """The one that everybody works on."""
    return Treatment.objects.get(slug=BACLOFEN.slug)
