"""What a machine can say about documents, for the items of any instrument.

A yes is given only where the evidence leaves no judgement open, and a no only where
nothing on the page could contradict it; anything else is for a person, with the evidence.
"""

from collections.abc import Sequence
from datetime import date

from treatments.checks.balance import Side, balance_of
from treatments.checks.house import House
from treatments.checks.reading import Reading
from treatments.checks.reports.deciding import AboutOne, met_if
from treatments.checks.reports.facts import Facts
from treatments.checks.reports.report import Answer, Verdict
from treatments.checks.sentences import shortened
from treatments.checks.sources import missing
from treatments.editions.document import NOT_STATED, TOPICS, Document, Statement


def choice(documents: Sequence[Document], facts: Facts) -> Answer:
    """There is more than one treatment to compare."""
    count = len(documents) if len(documents) > 1 else facts.options
    evidence = f"Treatments to compare: {count}."
    return met_if(count > 1, yes=evidence, no=evidence)


def funding(documents: Sequence[Document], facts: Facts) -> Answer:
    """Who paid for it is said."""
    return met_if(facts.funding, yes=facts.funding, no="Who pays for the site is not stated.")


def sourced(document: Document, facts: Facts) -> Answer:
    """Everything rests on a passage of a source that has a title."""
    unsourced = len(list(missing(Reading(document, House()))))
    titles = ", ".join(f"“{source.title}”" for source in document.sources)
    return met_if(
        not unsourced and titles,
        yes=f"Everything rests on a passage of {titles}.",
        no=f"Without a source: {unsourced}." if unsourced else "No source is named.",
    )


def cited(document: Document, facts: Facts) -> Answer:
    """Without a source, no; whether a source is evidence is a judgement."""
    answer = sourced(document, facts)
    if answer.verdict is not Verdict.MET:
        return answer
    return Answer(Verdict.PERSON, f"{answer.evidence} Is that evidence?")


def source_dated(document: Document, facts: Facts) -> Answer:
    """Every source says when it was published."""
    dates = [f"“{s.title}”: {s.published or NOT_STATED}." for s in document.sources]
    evidence = " ".join(dates) or "No source is named."
    dated = dates and all(source.published for source in document.sources)
    return met_if(dated, yes=evidence, no=evidence)


def says_what_it_is(document: Document, facts: Facts) -> Answer:
    """There is a description."""
    text = document.what_it_is.text
    return met_if(text, yes=f"“{shortened(text)}”", no="“What it is” is empty.")


def says_how_it_works(document: Document, facts: Facts) -> Answer:
    """The part is filled in; where it is not, “What it is” may say it."""
    if text := document.how_it_works.text:
        return Answer(Verdict.MET, f"“{shortened(text)}”")
    what = shortened(document.what_it_is.text)
    return Answer(Verdict.PERSON, f"The part is empty. Does “What it is” say it? “{what}”")


def benefits(document: Document, facts: Facts) -> Answer:
    """There is at least one."""
    count = len(document.benefits)
    return met_if(count, yes=f"Benefits: {count}.", no="No benefit.")


def negative_features(document: Document, facts: Facts) -> Answer:
    """There is at least one drawback or side effect."""
    drawbacks, effects = len(document.drawbacks), len(list(document.side_effects))
    return met_if(
        drawbacks + effects,
        yes=f"Drawbacks: {drawbacks}, side effects: {effects}.",
        no="Neither a drawback nor a side effect.",
    )


def risks(document: Document, facts: Facts) -> Answer:
    """Side effects and drawbacks of safety are risks; whether others are is a judgement."""
    effects = len(list(document.side_effects))
    safety = _on("safety", document.drawbacks)
    if effects or safety:
        return Answer(Verdict.MET, f"Side effects: {effects}, drawbacks of safety: {len(safety)}.")
    if document.drawbacks:
        quoted = " ".join(f"“{shortened(s.text)}”" for s in document.drawbacks)
        return Answer(Verdict.PERSON, f"No side effect. Is one of the drawbacks a risk? {quoted}")
    return Answer(Verdict.NOT_MET, "Neither a drawback nor a side effect.")


def on_topic(topic: str) -> AboutOne:
    """A statement has one topic, and may say something about another: a person reads it."""

    def about_one(document: Document, facts: Facts) -> Answer:
        found = _on(topic, (*document.benefits, *document.drawbacks))
        evidence = (
            f"On the topic “{TOPICS[topic]}”: {' '.join(found)} Is it enough?"
            if found
            else f"No statement on the topic “{TOPICS[topic]}”. Does another say it?"
        )
        return Answer(Verdict.PERSON, evidence)

    return about_one


def counted(document: Document, facts: Facts) -> Answer:
    """How much is said on each side. What is balanced is a judgement."""
    balance = balance_of(document)
    said = (
        f"Benefits: {_amount(balance.benefits)}, drawbacks: {_amount(balance.drawbacks)}, "
        f"side effects: {_amount(balance.side_effects)}."
    )
    return Answer(Verdict.PERSON, said)


def published(document: Document, facts: Facts) -> Answer:
    """The day of its edition is known."""
    day = facts.dates_of(document.content_id).published
    return met_if(day, yes=f"Published on {_day(day)}.", no="No day of publication is known.")


def review_planned(document: Document, facts: Facts) -> Answer:
    """The day of its next review is known."""
    day = facts.dates_of(document.content_id).next_review
    return met_if(day, yes=f"Next review by {_day(day)}.", no="No next review is known.")


def _on(topic: str, statements: Sequence[Statement]) -> list[str]:
    return [f"“{shortened(s.text)}”" for s in statements if s.topic == topic]


def _amount(side: Side) -> str:
    return f"{side.statements} ({side.words} words)"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
