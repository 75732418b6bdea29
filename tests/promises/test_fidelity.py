"""Fidelity: readers are told what the document says, and nothing it does not say.

What load_catalogue publishes is held against the document itself, word for word but for the
repairs listed here.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.promises.fidelity import claims, flat, invented, mended, repaired, unheld, words
from treatments.catalogue.models import Passage, Source
from treatments.editions import document as doc
from treatments.editions.models import Edition

FILE = settings.BASE_DIR / "fixtures" / "source" / "treatment-options-for-dystonia.txt"
LINES = FILE.read_bytes().decode().split("\n")

POINTS = (
    "maintain a full range of motion",
    "improve your posture",
    "prevent the shortening or weakening of affected muscles",
)
# Every departure from the document: its line, what is printed, what we publish.
REPAIRS = {
    ("L1", "dystonia\u00a0", "dystonia"),
    ("L17", "", "Anticholinergics"),
    ("L23", "", "Baclofen"),
    ("L23", "scelrosis", "sclerosis"),
    ("L23", "that's", "that’s"),
    ("L25", "Baclofen", "baclofen"),
    ("L26", "problems.\u00a0", "problems."),
    ("L37", "", "Physiotherapy"),
    ("L40-L44", f"Helps to: • {' • '.join(POINTS)}", f"Helps to: {'; '.join(POINTS)}"),
}
# Benefits, drawbacks, side effects and fits of each treatment.
COUNTS = {
    "botulinum-toxin": (2, 2, 4, 3),
    "anticholinergics": (1, 1, 6, 2),
    "baclofen": (1, 0, 6, 3),
    "muscle-relaxants": (1, 1, 5, 1),
    "physiotherapy": (1, 2, 0, 0),
    "deep-brain-stimulation": (2, 3, 0, 1),
    "selective-peripheral-denervation": (1, 0, 5, 1),
}
# What joins the side effects of a list is not part of any of them.
JOINING = {"and", "or"}


@dataclass
class Published:
    """What was published, with the passages it may draw on."""

    documents: list[doc.Document]
    passages: list[Passage]
    source: Source


@pytest.fixture(scope="module")
def shelf() -> list[Published]:
    """Holds what was published for the tests after the first: values, not rows."""
    return []


@pytest.fixture
def published(shelf: list[Published], db: None) -> Published:
    if not shelf:
        call_command("load_catalogue", stdout=StringIO())
        documents = [edition.document for edition in Edition.objects.treatments()]
        passages = list(Passage.objects.select_related("source").prefetch_related("repairs"))
        shelf.append(Published(documents, passages, Source.objects.get()))
    return shelf[0]


def test_the_seven_treatments_have_the_parts_the_document_gives_them(published: Published) -> None:
    assert {
        d.slug: (len(d.benefits), len(d.drawbacks), len(list(d.side_effects)), len(d.fits))
        for d in published.documents
    } == COUNTS


def test_every_line_of_the_document_is_covered_by_a_passage(published: Published) -> None:
    covered = {n for p in published.passages for n in range(p.first_line, p.last_line + 1)}
    assert {n for n, line in enumerate(LINES, 1) if line.strip()} <= covered


def test_every_passage_is_the_documents_word_for_word(published: Published) -> None:
    assert published.source.text == "\n".join(LINES)
    carried = {p for document in published.documents for p in document.passages}
    for passage in (*published.passages, *carried):
        assert passage.words == "\n".join(LINES[passage.first_line - 1 : passage.last_line])


def test_every_passage_is_used(published: Published) -> None:
    # A document carries what something in it rests on, and nothing else.
    used = {passage.key for document in published.documents for passage in document.passages}
    title = next(p for p in published.passages if p.first_line == 1)
    assert published.source.title == flat(title.words)
    assert {passage.key for passage in published.passages} - used == {title.key}


def test_what_is_published_stands_in_its_passage(published: Published) -> None:
    for document in published.documents:
        assert invented(document) == [], document.slug


def test_no_text_is_published_without_being_held_against_a_passage(published: Published) -> None:
    for document in published.documents:
        assert unheld(document) == [], document.slug


def test_no_word_of_the_document_is_lost(published: Published) -> None:
    told: dict[str, set[str]] = defaultdict(set)
    said: dict[str, str] = {}
    for document in published.documents:
        said |= {passage.key: mended(passage) for passage in document.passages}
        for claim in claims(document):
            for key in claim.passages:
                told[key].update(words(claim.text))
    for key, text in said.items():
        assert set(words(text)) - told[key] <= JOINING, key


def test_statements_and_side_effects_stand_in_the_order_of_the_document(
    published: Published,
) -> None:
    for document in published.documents:
        said = {passage.key: repaired(passage) for passage in document.passages}
        line = {passage.key: passage.first_line for passage in document.passages}
        for part in (document.benefits, document.drawbacks, document.side_effect_groups):
            lines = [line[row.passage] for row in part]
            assert lines == sorted(lines)
        for group in document.side_effect_groups:
            places = [said[row.passage].index(words(row.text)[0]) for row in group.side_effects]
            assert places == sorted(places)


def test_the_repairs_are_those_that_are_known_and_each_mends_what_is_printed(
    published: Published,
) -> None:
    recorded = set()
    for passage in published.passages:
        for repair in passage.repairs.all():
            recorded.add((passage.locator, repair.printed, repair.repaired))
            assert repair.printed in passage.words or repair.printed in flat(passage.words)
            assert repair.reason
    assert recorded == REPAIRS


def test_a_restored_name_is_a_recorded_repair(published: Published) -> None:
    restored = {d.name.text: d for d in published.documents if d.name_restored}
    assert set(restored) == {"Anticholinergics", "Baclofen", "Physiotherapy"}
    for name, document in restored.items():
        repairs = [repair for passage in document.passages for repair in passage.repairs]
        assert [r.repaired for r in repairs if not r.printed] == [name]


def test_what_the_document_does_not_state_is_left_empty(published: Published) -> None:
    for document in published.documents:
        (source,) = document.sources
        assert (source.published, source.licence) == ("", "")
        assert source.publisher == "NHS Choices"
    unexplained = {t.slug for d in published.documents for t in d.terms if not t.definition}
    assert {"focal", "generalised", "neurotransmitter", "withdrawal-symptoms"} <= unexplained


VIOLATIONS = {
    "a word more": lambda d: replace(d, what_it_is=replace(d.what_it_is, text="Surgery, safe.")),
    "a word less": lambda d: replace(
        d, benefits=(replace(d.benefits[0], text=d.benefits[0].text.replace(" very", "")),)
    ),
    "words of another line": lambda d: replace(
        d, benefits=(replace(d.benefits[0], passage=d.what_it_is.passage),)
    ),
    "no passage at all": lambda d: replace(d, benefits=(replace(d.benefits[0], passage=""),)),
    "another lead-in": lambda d: replace(
        d, side_effect_groups=(replace(d.side_effect_groups[0], lead_in="You may experience"),)
    ),
    "a qualifier of ours": lambda d: replace(
        d,
        side_effect_groups=tuple(
            replace(g, side_effects=tuple(replace(s, frequency="rare") for s in g.side_effects))
            for g in d.side_effect_groups
        ),
    ),
    "another strength": lambda d: replace(d, fits=(replace(d.fits[0], strength="effective"),)),
    "a paraphrased condition": lambda d: replace(
        d, fits=(replace(d.fits[0], condition="when other treatments fail"),)
    ),
    "another name of an effect": lambda d: replace(
        d, effects=(replace(d.effects[0], name="numb"),)
    ),
    "a synonym of an effect": lambda d: replace(
        d, effects=(replace(d.effects[0], also_known_as=("numbness",)),)
    ),
    "a definition of ours": lambda d: replace(
        d, terms=(*d.terms, doc.Term("nerve", "nerve", "It carries signals."))
    ),
    "a synonym of the name": lambda d: replace(d, also_known_as=("Bertrand procedure",)),
}


@pytest.mark.parametrize("violation", VIOLATIONS)
def test_a_planted_violation_is_caught(published: Published, violation: str) -> None:
    (honest,) = [d for d in published.documents if d.slug.startswith("selective")]
    planted = VIOLATIONS[violation](honest)
    assert invented(planted) + unheld(planted)
