"""The rule of the merge, whatever was opened, typed and saved."""

from hypothesis import given
from hypothesis import strategies as st

from treatments.desk.conflict.controls import Control
from treatments.desk.conflict.merge import merge

CONTROLS = (
    Control("text", "Text"),
    Control("position", "Position"),
    Control("box", "Box", tick=True),
)
WORDS = st.sampled_from(["", "a", "b", "c"])
VALUES = st.fixed_dictionaries(
    {"text": WORDS, "position": WORDS, "box": st.sampled_from(["", "on"])}
)


@given(opened=VALUES, typed=VALUES, saved=VALUES)
def test_what_was_typed_stays_and_what_was_not_becomes_what_was_saved(
    opened: dict[str, str], typed: dict[str, str], saved: dict[str, str]
) -> None:
    merged, _ = merge(CONTROLS, opened=opened, typed=typed, saved=saved)
    for name in merged:
        assert merged[name] == (saved[name] if typed[name] == opened[name] else typed[name])


@given(opened=VALUES, typed=VALUES, saved=VALUES)
def test_every_word_saved_by_others_is_told_but_for_places(
    opened: dict[str, str], typed: dict[str, str], saved: dict[str, str]
) -> None:
    _, sentences = merge(CONTROLS, opened=opened, typed=typed, saved=saved)
    changed = [name for name in ("text", "box") if saved[name] != opened[name]]
    assert len(sentences) == len(changed)


@given(opened=VALUES, typed=VALUES)
def test_where_nobody_saved_anything_else_the_form_stays_as_it_was_typed(
    opened: dict[str, str], typed: dict[str, str]
) -> None:
    assert merge(CONTROLS, opened=opened, typed=typed, saved=opened) == (typed, [])
