"""Whatever a person types, no check breaks, and a document is excused by itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from treatments.checks import balance
from treatments.checks.house import House
from treatments.checks.newness import new_since
from treatments.checks.readability import of_page, of_parts
from treatments.checks.reading import FIELDS, Reading
from treatments.checks.registry import run
from treatments.checks.reports.discern import DISCERN
from treatments.checks.reports.facts import Facts
from treatments.checks.reports.ipdas import IPDAS
from treatments.checks.reports.report import to_csv
from treatments.checks.words import WORDS
from treatments.editions import document as doc
from treatments.editions.normalise import normalise

# What a person can type, and pieces that the checks look for, normalised as on every input.
typed = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40)
pieces = st.sampled_from(
    ["you should", "the best", "it's", "’", "colorize", "e.g.", "scelrosis", " ,", ".", "{x}", "\n"]
)
texts = st.lists(typed | pieces, max_size=4).map(lambda parts: normalise(" ".join(parts)))
lines = st.lists(texts, max_size=2).map(tuple)
keys = st.sampled_from(["", "leaflet#L1", "leaflet#L2"])
words = st.sampled_from(["a", "b"])
sourced = st.builds(doc.Sourced, texts, keys)
topics = st.sampled_from(sorted(doc.TOPICS))
statements = st.builds(doc.Statement, words, texts, topics, keys, lines)
side_effects = st.builds(
    doc.SideEffect, words, texts, words, topics, keys, texts, texts, texts, texts
)
groups = st.builds(
    doc.SideEffectGroup, words, texts, texts, keys, st.lists(side_effects, max_size=2).map(tuple)
)
passages = st.builds(
    doc.Passage, keys, st.just("leaflet"), st.just(1), st.just(1), texts, st.just(())
)


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """Up to two of them."""
    return st.lists(strategy, max_size=2).map(tuple)


documents = st.builds(
    doc.Document,
    content_id=words,
    language=st.sampled_from(["en-GB", "cy", ""]),
    slug=words,
    name=sourced,
    kind=st.sampled_from(sorted(doc.KINDS)),
    what_it_is=sourced,
    how_it_works=sourced,
    also_known_as=lines,
    benefits=several(statements),
    drawbacks=several(statements),
    side_effect_groups=several(groups),
    fits=several(st.builds(doc.Fit, words, words, texts, texts, keys)),
    effects=several(st.builds(doc.Effect, words, texts, lines)),
    dystonia_types=several(st.builds(doc.DystoniaType, words, texts)),
    terms=several(st.builds(doc.Term, words, texts, texts, lines, keys)),
    passages=several(passages),
    sources=several(st.builds(doc.Source, st.just("leaflet"), texts)),
)
houses = st.builds(House.of, lines, several(st.tuples(texts.filter(bool), texts, texts)))

# The first example may have to load the dictionary; how fast checks are is test_speed's.
at_leisure = settings(deadline=None)


@at_leisure
@given(documents, houses)
def test_every_check_has_an_answer_in_words(document: doc.Document, house: House) -> None:
    for finding in run(document, house):
        assert finding.sentence
        assert finding.code in WORDS
        assert finding.field in {*FIELDS, ""}


@at_leisure
@given(documents, houses)
def test_a_document_as_readers_see_it_is_never_stopped(
    document: doc.Document, house: House
) -> None:
    assert all(finding.standing for finding in new_since(document, document, house))


@at_leisure
@given(documents, documents, houses)
def test_no_finding_is_lost_by_comparing(
    one: doc.Document, two: doc.Document, house: House
) -> None:
    findings = new_since(one, two, house)
    assert [f.identity for f in findings] == [f.identity for f in run(two, house)]


@at_leisure
@given(st.lists(documents, min_size=1, max_size=3))
def test_every_report_and_count_can_be_made(several_documents: list[doc.Document]) -> None:
    assert to_csv(i.report(several_documents, Facts()) for i in (DISCERN, IPDAS)).count("\n") >= 32
    assert all(not finding.blocking for _, finding in balance.findings(several_documents))
    for document in several_documents:
        reading = Reading(document, House())
        counted = sum(len(score.sentences) for _, score in of_parts(reading))
        assert len(of_page(reading).sentences) == counted
