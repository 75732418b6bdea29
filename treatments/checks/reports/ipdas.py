"""IPDAS: what makes a text a decision aid (qualifying), and a safe one (certifying).

International Patient Decision Aid Standards instrument, version 4 (N. Joseph-Williams and
others, Med Decis Making 2014;34:699-710), with its numbers; the questions are in our own
words. The 28 quality items are not asked.
"""

from treatments.checks.reports import evidence as e
from treatments.checks.reports.deciding import a_person, about_each, both, does_not_apply
from treatments.checks.reports.instrument import Instrument, Question

_ELSEWHERE = "A document has no part for it; another page of the site may say it."
_NO_TEST = does_not_apply("These are treatments, not tests.")

IPDAS = Instrument(
    "IPDAS",
    {
        "Qualifying": (
            Question("1.1.1", "Describes the condition", a_person(_ELSEWHERE)),
            Question("1.1.2", "States the decision to be made", a_person(_ELSEWHERE)),
            Question(
                "1.1.3", "Describes the options", both(e.choice, about_each(e.says_what_it_is))
            ),
            Question("1.1.4", "Describes what speaks for each", about_each(e.benefits)),
            Question(
                "1.1.5", "Describes what speaks against each", about_each(e.negative_features)
            ),
            Question(
                "1.2.1",
                "Describes what living with the outcome is like",
                about_each(e.on_topic("daily-life")),
            ),
        ),
        "Certifying": (
            Question("2.1.1", "Says both sides in equal detail", about_each(e.counted)),
            Question("2.2.1", "Cites the evidence it chose", about_each(e.cited)),
            Question("2.2.2", "Says when it was published", about_each(e.published)),
            Question("2.2.3", "Says when it will be updated", about_each(e.review_planned)),
            Question(
                "2.2.4",
                "Says how sure its chances of an outcome are",
                about_each(e.on_topic("evidence")),
            ),
            Question("2.3.1", "Says who paid for it", e.funding),
            Question("2.4.1", "Says what a test is made to measure", _NO_TEST),
            Question("2.4.2", "Says what follows if a test finds something", _NO_TEST),
            Question("2.4.3", "Says what follows if a test finds nothing", _NO_TEST),
            Question("2.4.4", "Says what finding too much may cause", _NO_TEST),
        ),
    },
)
