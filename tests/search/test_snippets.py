"""Lines of a text with what was found in them marked, each as it stands in the text."""

from hypothesis import given
from hypothesis import strategies as st

from tests.search.conftest import shown
from treatments.editions.search.query import joined, read
from treatments.editions.search.snippets import LONGEST, Marker

ENGLISH = "en-GB"


def best(text: str, query: str, language: str = ENGLISH) -> list[str]:
    marker = Marker(joined(read(query, language=language), {}), language=language)
    return shown(marker.best(text))


def test_other_endings_of_an_english_word_are_marked() -> None:
    assert best("Therapies help. A therapy. Hoping.", "therapy hope") == [
        "[Therapies] help. A [therapy]. [Hoping]."
    ]
    assert best("Hoping.", "hope", "de") == []


def test_a_word_within_another_is_not_marked() -> None:
    assert best("unpainful, painful, spain", "pain") == ["unpainful, [painful], spain"]


def test_accents_and_capitals_stay_as_they_stand() -> None:
    assert best("L’Été, DÉJÀ vu", "ete deja") == ["L’[Été], [DÉJÀ] vu"]


def test_the_lines_with_most_of_the_words_are_shown_in_the_order_of_the_text() -> None:
    text = "one\ntwo here\nnothing\none and two\none two"
    assert best(text, "one two") == ["[one] and [two]", "[one] [two]"]
    assert best(text, "nowhere") == []


def test_a_long_line_is_cut_between_words_around_what_was_found() -> None:
    words = " ".join(f"word{n}" for n in range(200))
    (line,) = best(words, "word100")
    assert line.startswith("… word")
    assert line.endswith(" …")
    assert "[word100]" in line
    assert len(line) < LONGEST + 20
    inside = line.removeprefix("… ").removesuffix(" …").replace("[", "").replace("]", "")
    assert f" {inside} " in words


@given(st.text(alphabet="ab é’\n<&", max_size=300), st.text(alphabet="ab é", max_size=10))
def test_whatever_is_shown_stands_in_the_text(text: str, query: str) -> None:
    marker = Marker(joined(read(query, language=ENGLISH), {}), language=ENGLISH)
    for line in marker.best(text):
        words = "".join(piece.text for piece in line).removeprefix("… ").removesuffix(" …")
        assert words in text
    assert "".join(piece.text for piece in marker.mark(text)) == text
