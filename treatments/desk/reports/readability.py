"""Readability: what the checks count in each treatment and in each of its statements, and why."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from treatments.catalogue.house import house_words
from treatments.checks.house import House
from treatments.checks.readability import Readability as Score
from treatments.checks.readability import hard_page, long_sentences, of_page, of_parts
from treatments.checks.reading import Reading
from treatments.checks.terms import undefined_in
from treatments.desk.forms.report import KindFilter, NameFilter, TextFilter
from treatments.desk.reports.cells import Column, Row, text_cell
from treatments.desk.reports.report import Report
from treatments.desk.reports.subjects import UNREADABLE, Text, texts_of, with_texts
from treatments.editions.document import Document, Term

WHOLE = "The whole page"


class ReadabilityFilters(NameFilter, KindFilter, TextFilter):
    """Which text, of which treatments."""

    field_order = ("text", "kind", "treatment")


class Readability(Report):
    """It advises: nothing here stops publishing."""

    name = "readability"
    title = "Readability"
    about = (
        "How hard each treatment is to read, and why. It advises and never stops publishing: what "
        "the source says comes before how well it reads. The grade is about the years of school "
        "a reader needs. In a single short statement it swings widely, so it is given for "
        "the whole page only."
    )
    filters = ReadabilityFilters
    grouped = True
    per_page = 25
    columns = (
        Column("Treatment"),
        Column("Part", "long", names_row=True),
        Column("Sentences", "figure"),
        Column("Words per sentence", "figure"),
        Column("Longest sentence", "figure"),
        Column("Grade", "figure"),
        Column("Long words"),
        Column("Unexplained terms"),
        Column("To consider", "long"),
    )

    def subjects(self) -> QuerySet[Any]:
        return with_texts(self.asked, at=self.at)

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        house = House.of(house_words(), ())
        for text in texts_of(subjects, self.asked, at=self.at):
            yield from _rows(text, house)


def _rows(text: Text, house: House) -> Iterator[Row]:
    about = text_cell(text.treatment)
    if text.document is None:
        yield (about, UNREADABLE, *[None] * 7)
        return
    reading = Reading(text.document, house)
    reasons = [finding.short for finding in hard_page(reading)]
    page = of_page(reading)
    yield (about, WHOLE, *_figures(page, page.grade, house, _unexplained(text.document), reasons))
    long = list(long_sentences(reading))
    for part, score in of_parts(reading):
        found = [f.short for f in long if (f.field, f.uid) == (part.field, part.uid)]
        terms = undefined_in(reading, part)
        yield (about, part.place, *_figures(score, None, house, terms, found))


def _figures(
    score: Score, grade: float | None, house: House, terms: Sequence[Term], reasons: Sequence[str]
) -> Row:
    # A name the house accepts cannot be said in a shorter word.
    long_words = (word for word in score.long_words if word not in house.words)
    return (
        len(score.sentences),
        score.words_per_sentence,
        score.longest,
        grade,
        ", ".join(long_words),
        ", ".join(term.name for term in terms),
        " ".join(reasons),
    )


def _unexplained(document: Document) -> list[Term]:
    return [term for term in document.terms if not term.definition]
