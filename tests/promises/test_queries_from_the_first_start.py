"""The queries for a clinician are there from the first start, each on the words it doubts."""

from io import StringIO

import pytest
from django.core.management import call_command

from treatments.catalogue.models import Query
from treatments.desk.statements import with_statement_words

DBS = "deep-brain-stimulation"
DATED = "Looks dated: NICE published guidance on DBS for tremor and dystonia in 2006 (IPG188"

# Which treatment and which of its words, and how the question begins. "" is the whole.
ASKED = {
    (DBS, "As DBS is still a relatively new treatment, there’s little", DATED),
    (DBS, "Access to DBS may be limited", DATED),
    ("baclofen", "kidney problems", "“Common … kidney problems” reads doubtful"),
    ("baclofen", "Can cause a range of side effects.", "There is no warning about stopping"),
    ("botulinum-toxin", "Depending on where the injections", "There is no warning about the toxin"),
    ("botulinum-toxin", "drooping eyes", "“Drooping eyes”: is ptosis meant"),
    ("botulinum-toxin", "how_it_works", "The mechanism is worded loosely (line 7)"),
    ("muscle-relaxants", "how_it_works", "The mechanism is worded loosely (line 29)"),
    ("", "", "The document has no option “no treatment”"),
    ("", "", "The document states no dates"),
    ("", "", "The document states no sources"),
    ("", "", "The document’s licence is unknown"),
}


@pytest.fixture
def queries(db: None) -> list[tuple[str, str, str]]:
    """Each query as the treatment's address, the words it is about, and the question."""
    call_command("load_catalogue", stdout=StringIO())
    return [
        (
            query.treatment.slug if query.treatment else "",
            query.statement_words or query.field,
            query.question,
        )
        for query in with_statement_words(Query.objects.all())
    ]


def test_all_of_them_are_there_and_no_other(queries: list[tuple[str, str, str]]) -> None:
    found = {
        asked
        for asked in ASKED
        for query in queries
        if all(words.startswith(begin) for words, begin in zip(query, asked, strict=True))
        and query[0] == asked[0]
        and bool(query[1]) == bool(asked[1])
    }
    assert found == ASKED
    assert len(queries) == len(ASKED)


def test_they_are_open_and_stop_nothing(queries: list[tuple[str, str, str]]) -> None:
    assert Query.objects.filter(closed_at=None, opened_at=None, blocking=False).count() == 12
