"""Schema 1, kept: a stored body of every schema must be readable for ever."""

from pathlib import Path

from tests.universe import BACLOFEN
from treatments.editions.document import Document
from treatments.editions.sealed import digest_of

GOLDEN = Path(__file__).parent.parent / "golden" / "document-schema-1.json"


def test_a_document_of_schema_1_reads_as_it_did_when_it_was_written() -> None:
    body = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    assert Document.from_body(body) == BACLOFEN
    assert BACLOFEN.body == body


def test_its_digest_has_not_moved() -> None:
    body = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    assert digest_of(body) == "40810e59a384ecb7fd6c713927c1ce67fa566bb5269c589d9d33ccd7b716ee29"
