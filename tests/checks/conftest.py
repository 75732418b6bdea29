"""The seven treatments of the source document and the house's words, as plain values."""

from collections.abc import Iterator
from functools import cache

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from tests.checks.looking import Catalogue
from treatments.catalogue.assemble import assemble
from treatments.catalogue.house import house_words, preferred_terms
from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm, Source, Treatment
from treatments.checks.house import House


@pytest.fixture
def catalogue(db: None) -> Catalogue:
    """Read once from the fixture files; nothing stays in the database."""
    return _read()


@cache
def _read() -> Catalogue:
    files = sorted((settings.BASE_DIR / "fixtures" / "catalogue").glob("*.json"))
    with transaction.atomic():
        call_command("loaddata", *files, verbosity=0)
        read = Catalogue(
            seven=tuple(assemble(treatment) for treatment in Treatment.objects.all()),
            house=House.of(house_words(), preferred_terms()),
            source_text=Source.objects.get().text,
            names=tuple(_names()),
        )
        transaction.set_rollback(True)
    return read


def _names() -> Iterator[str]:
    for model in (GlossaryTerm, Effect):
        for word in model.objects.all():
            yield from (word.name, *word.also_known_as.splitlines())
    yield from DystoniaType.objects.values_list("name", flat=True)
