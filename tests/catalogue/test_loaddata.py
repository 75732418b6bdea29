"""Django's own loaddata reads the same files, as everyone expects: it writes drafts only."""

import pytest
from django.core.management import call_command

from tests.catalogue.fixture_files import CATALOGUE, ROWS, Files
from treatments.catalogue.models import Contribution, Treatment
from treatments.editions.models import Edition

pytestmark = pytest.mark.django_db

PATHS = sorted(CATALOGUE.glob("*.json"))


def test_it_writes_drafts_and_publishes_nothing() -> None:
    call_command("loaddata", *PATHS, verbosity=0)
    assert Treatment.objects.count() == 7
    assert not Contribution.objects.exists()
    assert not Edition.objects.exists()


def test_it_can_be_repeated() -> None:
    for _ in range(2):
        call_command("loaddata", *PATHS, verbosity=0)
    assert Treatment.objects.count() == 7


def test_the_loader_finds_what_it_would_have_written(files: Files) -> None:
    call_command("loaddata", *PATHS, verbosity=0)
    report = files.load()
    assert (report.changed_anything, len(report.unchanged)) == (False, ROWS)
    assert report.as_in_files == report.texts
    assert all(Treatment.objects.values_list("draft_digest", flat=True))
