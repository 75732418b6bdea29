"""The Document: canonical bytes, a stable digest, and a faithful round trip."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.universe import BACLOFEN, MUSCLE_RELAXANTS
from treatments.editions import document as doc
from treatments.editions.canonical import Unreadable
from treatments.editions.normalise import normalise

# Everything a person can type: no NUL, no half characters.
texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=60)
slugs = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)
uids = st.uuids().map(str)
statements = st.builds(
    doc.Statement,
    uid=uids,
    text=texts,
    topic=st.sampled_from(sorted(doc.TOPICS)),
    passage=slugs,
    points=st.lists(texts, max_size=3).map(tuple),
    sought_as_side_effect=st.booleans(),
)
side_effects = st.builds(
    doc.SideEffect, uid=uids, text=texts, effect=slugs, topic=slugs, passage=slugs, frequency=texts
)
groups = st.builds(
    doc.SideEffectGroup,
    uid=uids,
    lead_in=texts,
    closing=texts,
    passage=slugs,
    side_effects=st.lists(side_effects, max_size=3).map(tuple),
)
passages = st.builds(
    doc.Passage,
    key=slugs,
    source=slugs,
    first_line=st.integers(1, 99),
    last_line=st.integers(1, 99),
    words=texts,
    repairs=st.lists(st.builds(doc.Repair, texts, texts, texts), max_size=2).map(tuple),
)
documents = st.builds(
    doc.Document,
    content_id=uids,
    language=st.just("en-GB"),
    slug=slugs,
    name=st.builds(doc.Sourced, texts, slugs),
    kind=st.sampled_from(sorted(doc.KINDS)),
    what_it_is=st.builds(doc.Sourced, texts, slugs),
    how_it_works=st.builds(doc.Sourced, texts, slugs),
    name_restored=st.booleans(),
    benefits=st.lists(statements, max_size=3).map(tuple),
    side_effect_groups=st.lists(groups, max_size=2).map(tuple),
    passages=st.lists(passages, max_size=2).map(tuple),
)


@given(documents)
def test_what_is_read_back_is_what_was_written(document: doc.Document) -> None:
    again = doc.Document.from_body(document.body)
    assert again == document
    assert again.body == document.body
    assert again.digest == document.digest


@given(documents)
def test_the_body_is_one_canonical_text(document: doc.Document) -> None:
    data = json.loads(document.body)
    shuffled = dict(reversed(data.items()))
    assert doc.Document.from_body(json.dumps(shuffled, indent=3)).body == document.body
    assert document.body.encode().decode() == document.body


@given(documents, texts)
def test_one_changed_character_makes_another_digest(document: doc.Document, text: str) -> None:
    changed = replace(document, what_it_is=doc.Sourced(document.what_it_is.text + "." + text))
    assert changed.digest != document.digest


@given(texts)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(texts)
def test_normalised_text_has_one_spelling(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert normalise(unicodedata.normalize(form, text)) == normalise(text)
    assert normalise(text.replace("\n", "\r\n")) == normalise(text)
    assert normalise(f"  {text}\u00a0 ") == normalise(text)


@pytest.mark.parametrize(("text", "what"), [("a\x00b", "NUL"), ("a\ud800", "surrogate")])
def test_what_no_database_can_hold_is_refused(text: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        normalise(text)


def test_order_is_part_of_the_document() -> None:
    turned = replace(MUSCLE_RELAXANTS, effects=MUSCLE_RELAXANTS.effects[::-1])
    assert turned.digest != MUSCLE_RELAXANTS.digest


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda data: data | {"schema": 99}, "schema 99; 1 was expected"),
        (lambda data: data | {"surprise": 1}, "too many of: surprise"),
        (lambda data: {k: v for k, v in data.items() if k != "slug"}, "lacks .*: slug"),
        (lambda data: data | {"name_restored": 1}, "name_restored is int, not bool"),
        (lambda data: data | {"benefits": "none"}, "benefits is not a list"),
        (lambda data: data | {"benefits": ["x"]}, r"benefits\[0\] is not an object"),
        # Empty, it is left out: one value has one text.
        (lambda data: data | {"codes": []}, "too many of: codes"),
        (lambda data: data | {"codes": [{}]}, r"codes\[0\] lacks"),
        (lambda data: [data], "not a JSON object"),
    ],
)
def test_a_body_that_is_no_document_is_refused_by_name(spoil, sentence: str) -> None:
    spoiled = json.dumps(spoil(json.loads(BACLOFEN.body)))
    with pytest.raises(Unreadable, match=sentence):
        doc.Document.from_body(spoiled)


def test_a_truncated_body_is_refused() -> None:
    with pytest.raises(Unreadable, match="not JSON"):
        doc.Document.from_body(BACLOFEN.body[:-5])
