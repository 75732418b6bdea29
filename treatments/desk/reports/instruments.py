"""An instrument's items, put to each treatment by itself or to all of them together."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet

from treatments.checks.reports.facts import Dates, Facts
from treatments.checks.reports.instrument import Instrument
from treatments.checks.reports.report import COLUMNS, Verdict, lines_of
from treatments.checks.reports.report import Report as Answers
from treatments.desk.forms.report import KindFilter, NameFilter, TextFilter, choice
from treatments.desk.reports.cells import Cell, Column, Row, text_cell, with_beside
from treatments.desk.reports.report import Extract, Report
from treatments.desk.reports.subjects import UNREADABLE, Text, live_editions, texts_of, with_texts
from treatments.editions.days import today

TOGETHER = "together"
# The evidence names each treatment compared, and a cell of a spreadsheet holds 32,767 characters.
COMPARED = 100
LOOKS = {
    "About": "",
    "Part": "",
    "Item": "brief",
    "Asks": "",
    "Verdict": "brief",
    "Evidence": "long",
}
CUT = (
    " These are the first by name of {count}: more cannot be compared at once. Choose a kind or "
    "write a part of the name."
)


class InstrumentFilters(NameFilter, KindFilter, TextFilter):
    """Put to what: each treatment, or the comparison a reader sees."""

    put_to = choice(
        "Put to", [("", "Each treatment by itself"), (TOGETHER, "All of them, compared")]
    )
    field_order = ("put_to", "text", "kind", "treatment")


class InstrumentReport(Report):
    """What a machine can decide is decided with its evidence; the rest is for a person."""

    instrument: ClassVar[Instrument]
    filters = InstrumentFilters
    grouped = True
    per_page = 10
    # Its own name stands in every line of a file, and only at the head of a page.
    columns = (
        Column("Instrument", on_page=False),
        *(Column(heading, LOOKS[heading], names_row=heading == "Asks") for heading in COLUMNS[1:]),
    )

    def subjects(self) -> QuerySet[Any]:
        return with_texts(self.asked, at=self.at)

    def rows(self, subjects: Sequence[Any]) -> Iterator[Row]:
        facts = self._facts(subjects)
        for text in texts_of(subjects, self.asked, at=self.at):
            yield from self._of_one(text, facts)

    def extract(self, number: str | None) -> Extract:
        if self.asked.get("put_to") != TOGETHER:
            return super().extract(number)
        total = self.subjects().count()
        compared = self.count_in_words(min(total, COMPARED))
        cut = CUT.format(count=f"{total:,}") if total > COMPARED else ""
        return Extract(list(self._together()), f"{compared} compared.{cut}")

    def every_row(self) -> Iterator[Row]:
        return self._together() if self.asked.get("put_to") == TOGETHER else super().every_row()

    def _of_one(self, text: Text, facts: Facts) -> Iterable[Row]:
        if text.document is None:
            about = text_cell(text.treatment)
            return [(self.instrument.name, about, "", "", "", "", UNREADABLE)]
        answers = self.instrument.report([text.document], facts)
        about = text_cell(text.treatment, beside=_counts(answers))
        return _rows(answers, about)

    def _together(self) -> Iterator[Row]:
        subjects = list(self.subjects()[:COMPARED])
        read = list(texts_of(subjects, self.asked, at=self.at))
        if documents := [text.document for text in read if text.document]:
            answers = self.instrument.report(documents, self._facts(subjects))
            yield from _rows(answers, with_beside(answers.about, _counts(answers)))
        for text in read:
            if text.document is None:
                said = f"{text.treatment} – {UNREADABLE}"
                yield (self.instrument.name, "", "", "", "", "", said)

    def _facts(self, subjects: Sequence[Any]) -> Facts:
        live = live_editions(subjects, at=self.at)
        dates = {
            str(content_id): Dates(today(now=edition.live_since), edition.next_review)
            for (content_id, _), edition in live.items()
        }
        return Facts(dates=dates, options=with_texts({}, at=self.at).count())


def _rows(answers: Answers, about: Cell) -> Iterator[Row]:
    for instrument, _, *cells in lines_of(answers):
        yield (instrument, about, *cells)


def _counts(answers: Answers) -> str:
    counted = ((verdict, answers.count(verdict)) for verdict in Verdict)
    return ", ".join(f"{verdict}: {count}" for verdict, count in counted if count)
