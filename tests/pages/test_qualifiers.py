"""How often, how long: gathered so that each value is said once."""

from treatments.editions.document import SideEffect
from treatments.pages.qualifiers import each, gathered


def side_effect(text: str, **stated: str) -> SideEffect:
    return SideEffect(uid=text, text=text, effect=text, topic="safety", passage="", **stated)


def said(*side_effects: SideEffect) -> dict[str, list[tuple[str, list[str]]]]:
    """Question -> the values with the effects they are said of."""
    return {
        qualifier.words: [
            (one.value, [effect.text for effect in one.side_effects]) for one in qualifier.values
        ]
        for qualifier in gathered(side_effects)
    }


def test_how_often_and_how_long_are_always_asked() -> None:
    assert said(side_effect("nausea")) == {
        "How often": [("", ["nausea"])],
        "For how long": [("", ["nausea"])],
    }


def test_the_others_are_asked_where_something_is_stated() -> None:
    found = said(side_effect("pain", amount="some", condition="after surgery"))
    assert found["How much"] == [("some", ["pain"])]
    assert found["On what it depends"] == [("after surgery", ["pain"])]


def test_effects_of_one_value_stand_together_and_those_without_come_last() -> None:
    found = said(
        side_effect("a"),
        side_effect("b", frequency="uncommon"),
        side_effect("c", frequency="likely"),
        side_effect("d", frequency="uncommon"),
    )
    assert found["How often"] == [("uncommon", ["b", "d"]), ("likely", ["c"]), ("", ["a"])]


def test_a_treatment_without_side_effects_is_asked_nothing_it_could_answer() -> None:
    assert all(values == [] for values in said().values())


def test_each_quality_of_one_effect_is_listed_stated_or_not() -> None:
    assert each(side_effect("nausea", frequency="common")) == [
        ("How often", "common"),
        ("For how long", ""),
        ("How much", ""),
        ("On what it depends", ""),
    ]
