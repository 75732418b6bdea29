"""The words that pages have of their own, beside those of a document."""

from django.utils.html import escape

from treatments.editions import document
from treatments.editions.document import Fit
from treatments.pages import wording


def test_in_english_the_kinds_are_called_as_the_document_calls_them() -> None:
    assert {key: str(words) for key, words in wording.KINDS.items()} == document.KINDS
    assert list(wording.KINDS) == list(document.KINDS)  # their order is the order of pages
    assert str(wording.NOT_STATED) == document.NOT_STATED


def test_names_stand_in_one_line_and_are_escaped() -> None:
    assert wording.in_a_row(["Baclofen", "<b>"]) == f"Baclofen, {escape('<b>')}"
    assert wording.in_a_row([]) == ""


def test_a_number_is_written_out_up_to_twelve() -> None:
    assert [wording.in_words(number) for number in (0, 7, 12, 13)] == [
        "no",
        "seven",
        "twelve",
        "13",
    ]


def test_a_condition_is_quoted_only_where_the_source_makes_one() -> None:
    fit = Fit("uid", "cervical", strength="words", condition="", passage="p")
    assert wording.fit_in_its_words(fit) == "“words”"
    fit = Fit("uid", "cervical", strength="words", condition="others", passage="p")
    assert wording.fit_in_its_words(fit) == "“words”, “others”"
