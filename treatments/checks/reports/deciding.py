"""How items are decided: by each document, by a person, or not at all."""

from collections.abc import Callable, Sequence

from treatments.checks.reports.facts import Facts
from treatments.checks.reports.instrument import Decide
from treatments.checks.reports.report import Answer, Verdict
from treatments.editions.document import Document

AboutOne = Callable[[Document, Facts], Answer]

# Several answers together are as good as the worst of them.
_WORST_FIRST = (Verdict.NOT_MET, Verdict.PERSON, Verdict.DOES_NOT_APPLY, Verdict.MET)


def about_each(about_one: AboutOne) -> Decide:
    """Met if it is met by each document; the evidence names them where there are several."""

    def decide(documents: Sequence[Document], facts: Facts) -> Answer:
        answers = [about_one(document, facts) for document in documents]
        if len(answers) == 1:
            return answers[0]
        named = zip(documents, answers, strict=True)
        return _together(answers, [f"{d.name.text} – {a.evidence}" for d, a in named])

    return decide


def both(first: Decide, second: Decide) -> Decide:
    """Met if both are."""

    def decide(documents: Sequence[Document], facts: Facts) -> Answer:
        answers = [first(documents, facts), second(documents, facts)]
        return _together(answers, [answer.evidence for answer in answers])

    return decide


def a_person(why: str) -> Decide:
    """Nothing in the documents decides it."""
    return lambda documents, facts: Answer(Verdict.PERSON, why)


def never(why: str) -> Decide:
    """It is not there, and readers are told so."""
    return lambda documents, facts: Answer(Verdict.NOT_MET, why)


def does_not_apply(why: str) -> Decide:
    """The question is about something else."""
    return lambda documents, facts: Answer(Verdict.DOES_NOT_APPLY, why)


def met_if(condition: object, *, yes: str, no: str) -> Answer:
    """A plain yes or no."""
    return Answer(Verdict.MET, yes) if condition else Answer(Verdict.NOT_MET, no)


def _together(answers: Sequence[Answer], evidence: Sequence[str]) -> Answer:
    verdicts = {answer.verdict for answer in answers}
    worst = next(verdict for verdict in _WORST_FIRST if verdict in verdicts)
    return Answer(worst, "\n".join(evidence))
