"""The detectors of `make faults` can fail: each is shown the very thing it looks for.

The faults themselves take half an hour and are not part of this suite.
"""

from collections.abc import Callable

import pytest

from tests.faults.figures import Figures
from tests.faults.halves import half_published
from tests.faults.kills import where
from tests.faults.ledger import Change, lost
from tests.faults.numbered import PARTS, NotWhole, number_of, numbered
from tests.faults.reading import Reading
from tests.faults.senders import broken
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.immutable import WrittenOnceQuerySet
from treatments.editions.models import ReleaseLog
from treatments.publishing.actions import publish


def a_page(edition: int, **said: int) -> str:
    """A page of that edition, on which the parts named in `said` say another number."""
    parts = " ".join(f"{part} of text {said.get(part, edition)}." for part in PARTS)
    return f"Edition {edition}, published today. {parts}"


def test_a_whole_page_says_its_number() -> None:
    assert number_of(a_page(3)) == 3


@pytest.mark.parametrize("part", ["Benefit", "Drawback", "Condition"])
def test_a_page_of_two_texts_is_mixed(part: str) -> None:
    with pytest.raises(NotWhole, match=r"mixes texts \[3, 4\]"):
        number_of(a_page(3, **{part: 4}))


def test_a_new_text_under_an_old_number_is_mixed() -> None:
    with pytest.raises(NotWhole, match="mixes"):
        number_of(a_page(4).replace("Edition 4", "Edition 3"))


def test_a_page_without_a_part_is_not_whole() -> None:
    with pytest.raises(NotWhole, match="lacks Drawback"):
        number_of(a_page(3).replace("Drawback of text 3.", ""))


def test_a_reader_counts_what_must_not_happen() -> None:
    reading = Reading()
    reading.met("/", 200, a_page(4))
    reading.met("/", 200, a_page(3))
    reading.met("/", 200, a_page(5, Benefit=4))
    reading.met("/", 500, "")
    reading.failed("/", ConnectionResetError())
    assert reading.counts == {
        "reads": 4,
        "older after newer": 1,
        "mixed": 1,
        "not 200": 1,
        "no answer": 1,
    }
    assert "text 3 after 4" in reading.sentences[0]


BEFORE = {"what_it_is": "Old.", "benefits 1 text": "One.", "benefits 2 text": "Two."}


def test_what_was_acknowledged_and_stands_is_not_lost() -> None:
    changes = [Change("what_it_is", "New."), Change("benefits", "Three.")]
    after = {**BEFORE, "what_it_is": "New.", "benefits 3 text": "Three."}
    assert lost(BEFORE, changes, after) == []


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (Change("what_it_is", "New."), {}),  # the other editor's older words won
        (Change("benefits", "Three."), {}),  # the added row is not there
        (Change("benefits 2"), {}),  # the removed row came back
        (Change("what_it_is", "New."), {"what_it_is": "New.", "benefits 1 text": "Other."}),
        (Change("what_it_is", "New."), {"what_it_is": "New.", "benefits 3 text": "Whose?"}),
    ],
)
def test_one_difference_is_one_sentence(change: Change, after: dict[str, str]) -> None:
    assert len(lost(BEFORE, [change], BEFORE | after)) == 1


@pytest.fixture
def press(world: World) -> Callable[[], object]:
    """Publishes edition 2, which says its number."""
    draft = restore(document=numbered(BACLOFEN, 2), by=world.author, at=NOW)
    return lambda: world.publish(draft)


def test_what_was_published_is_whole(press: Callable[[], object]) -> None:
    press()
    assert half_published(acknowledged=2) == []


def test_an_edition_without_its_facets_is_named(
    press: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WrittenOnceQuerySet, "bulk_create", lambda *args, **how: [])
    press()
    assert half_published() == ["Baclofen, edition 2: its facets are not those of its text."]


def test_a_press_that_stops_half_way_without_a_transaction_is_named(
    press: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.universe.publish", publish.__wrapped__)
    monkeypatch.setattr(ReleaseLog, "append", lambda *args, **facts: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        press()
    assert "Baclofen, edition 2: 0 lines of the log published it, not one." in half_published()


def test_a_number_of_the_log_without_its_line_is_named(press: Callable[[], object]) -> None:
    press()
    log = ReleaseLog.objects.get()
    log.last_sequence += 1
    log.save()
    assert [sentence for sentence in half_published() if "missing or too many" in sentence]


def test_an_edition_that_was_acknowledged_and_is_gone_is_named(press: Callable[[], object]) -> None:
    press()
    assert half_published(acknowledged=3) == [
        "Edition 3 was acknowledged; the newest is Baclofen, edition 2."
    ]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ([("in", 7), ("wrote", 7)], "writing"),
        ([("edit", 7), ("in", 7)], "publishing"),
        ([("wrote", 7), ("out", 7)], "elsewhere"),
        ([("out", 7), ("edit", 8)], "elsewhere"),
    ],
)
def test_a_kill_counts_where_the_press_was_heard_last(
    told: list[tuple[str, int]], place: str
) -> None:
    assert where(told) == place


def test_a_run_that_hardly_tried_proves_nothing() -> None:
    figures = Figures("kills", tried={"kills": 9}, broken={"half published": 0})
    assert figures.held
    figures.at_least(10, "kills")
    assert not figures.held
    assert "BROKEN" in figures.row()


def test_one_broken_promise_is_enough() -> None:
    assert not Figures("kills", broken={"half published": 1}).held


@pytest.mark.parametrize(
    ("accepted", "wrong"),
    [
        ([("a", 2), ("b", 3), ("b", 3), ("c", 4)], {"lost": 0, "swapped": 0, "two ids": 0}),
        ([("a", 2), ("c", 4)], {"lost": 1, "swapped": 0, "two ids": 0}),
        ([("b", 3), ("a", 2), ("c", 4)], {"lost": 0, "swapped": 1, "two ids": 0}),
        ([("a", 2), ("b", 3), ("d", 3), ("c", 4)], {"lost": 0, "swapped": 0, "two ids": 1}),
    ],
)
def test_an_event_that_is_lost_swapped_or_under_two_ids_is_counted(
    accepted: list[tuple[str, int]], wrong: dict[str, int]
) -> None:
    assert broken(accepted, 3) == wrong
