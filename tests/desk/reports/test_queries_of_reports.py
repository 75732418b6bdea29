"""A report asks the database as often for twice as many treatments."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.reports.many import add_treatments
from tests.desk.reports.reading import open_file, open_report, text_of
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.desk.reports.registry import REPORTS

ASKED = [
    *((name, {}) for name in REPORTS),
    ("content-inventory", {"state": "live", "owner": "nobody"}),
    ("reviews", {"which": "without"}),
    ("readability", {"text": "draft"}),
    ("discern", {"text": "draft"}),
    ("discern", {"put_to": "together"}),
    ("balance", {"text": "draft"}),
]


def queries(client: Client, name: str, asked: dict[str, str], *, file: bool) -> int:
    with CaptureQueriesContext(connection) as captured:
        if file:
            assert text_of(open_file(client, name, **asked))
        else:
            open_report(client, name, **asked)
    return len(captured)


@pytest.mark.parametrize("file", [False, True], ids=["page", "file"])
@pytest.mark.parametrize(("name", "asked"), ASKED)
def test_the_number_of_queries_does_not_grow_with_the_treatments(
    world: World, author_client: Client, name: str, asked: dict[str, str], file: bool
) -> None:
    add_treatments(world, 2)
    assert Treatment.objects.count() == 7
    few = queries(author_client, name, asked, file=file)
    add_treatments(world, 7)
    assert Treatment.objects.count() == 14
    assert queries(author_client, name, asked, file=file) == few
