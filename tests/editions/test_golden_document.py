"""Schema 1, kept: a stored body of every schema must be readable for ever."""

from dataclasses import replace
from pathlib import Path

from tests.universe import BACLOFEN
from treatments.editions.document import Code, Document
from treatments.editions.sealed import digest_of

GOLDEN = Path(__file__).parent.parent / "golden" / "document-schema-1.json"
# Codes came later: a document that has none is written as before.
CODED = GOLDEN.with_name("document-schema-1-codes.json")
MESH = Code("mesh", "D001418", "exact", "2015", "A list of headings", name="Baclofen")
MONDO = Code("mondo", "MONDO:0000476", "exact", "2026-08-21", "Matches", checked_on="2026-08-21")
WITH_CODES = replace(
    BACLOFEN,
    codes=(MESH,),
    dystonia_types=(replace(BACLOFEN.dystonia_types[0], codes=(MONDO,)),),
)


def test_a_document_of_schema_1_reads_as_it_did_when_it_was_written() -> None:
    body = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    assert Document.from_body(body) == BACLOFEN
    assert BACLOFEN.body == body


def test_its_digest_has_not_moved() -> None:
    body = GOLDEN.read_text(encoding="utf-8").rstrip("\n")
    assert digest_of(body) == "40810e59a384ecb7fd6c713927c1ce67fa566bb5269c589d9d33ccd7b716ee29"


def test_a_document_with_codes_reads_as_it_did_when_it_was_written() -> None:
    body = CODED.read_text(encoding="utf-8").rstrip("\n")
    assert Document.from_body(body) == WITH_CODES
    assert WITH_CODES.body == body
