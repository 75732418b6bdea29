"""The real content, loaded once for all that is pressed here."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from treatments.editions.models import Edition
from treatments.pages.reading import live_in_order


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> None:
    """The database of this run holds the catalogue; nothing here writes to it."""
    with django_db_blocker.unblock():
        call_command("load_catalogue", verbosity=0, stdout=StringIO())


@pytest.fixture
def catalogue(db: None) -> dict[str, Edition]:
    """Every live edition by its slug."""
    return {edition.slug: edition for edition in live_in_order(at=timezone.now())}
