"""The press, where this machine has one. Where it has none, test_press.py alone says so."""

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from treatments.editions.models import Edition
from treatments.pages.leaflets import press
from treatments.pages.reading import live_in_order

# These make PDF files. What the pages say without a press is tested everywhere.
collect_ignore = (
    []
    if press.works()
    else [
        "test_accessible.py",
        "test_all_pdf.py",
        "test_comparison_pdf.py",
        "test_in_time.py",
        "test_treatment_pdf.py",
    ]
)


@pytest.fixture(autouse=True)
def nothing_pressed_before() -> None:
    """Leaflets are kept by their content, and tests share theirs."""
    cache.clear()


@pytest.fixture
def catalogue(db: None) -> dict[str, Edition]:
    """The real content: every live edition by its slug, in the order of every page."""
    call_command("load_catalogue", verbosity=0, stdout=StringIO())
    return {edition.slug: edition for edition in live_in_order(at=timezone.now())}
