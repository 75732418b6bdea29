"""DISCERN: fifteen questions about written information on treatment choices.

D. Charnock and others, J Epidemiol Community Health 1999;53:105-111. The questions are in
our own words. The instrument asks people for marks from 1 to 5 and for an overall mark; we
give none.
"""

from treatments.checks.reports import evidence as e
from treatments.checks.reports.deciding import a_person, about_each, never
from treatments.checks.reports.instrument import Instrument, Question

_ELSEWHERE = "A document has no part for it; another page of the site may say it."

DISCERN = Instrument(
    "DISCERN",
    {
        "Can it be relied on?": (
            Question("1", "Says what it is for", a_person(_ELSEWHERE)),
            Question("2", "Does what it is for", a_person("It depends on what it is for.")),
            Question("3", "Answers what readers ask", a_person("Readers know; ask them.")),
            Question("4", "Names its sources", about_each(e.sourced)),
            Question("5", "Says how old its information is", about_each(e.source_dated)),
            Question("6", "Is balanced", about_each(e.counted)),
            Question("7", "Says where to find more help", a_person(_ELSEWHERE)),
            Question("8", "Says what is uncertain", about_each(e.on_topic("evidence"))),
        ),
        "What does it say about the treatments?": (
            Question("9", "Says how each works", about_each(e.says_how_it_works)),
            Question("10", "Says what each is good for", about_each(e.benefits)),
            Question("11", "Says what the risks of each are", about_each(e.risks)),
            Question(
                "12",
                "Says what happens without treatment",
                never("A document has no part for it, and readers are told so."),
            ),
            Question(
                "13",
                "Says how each affects everyday life",
                about_each(e.on_topic("daily-life")),
            ),
            Question("14", "Shows that there is a choice", e.choice),
            Question("15", "Helps to decide together", a_person("It depends on its use.")),
        ),
    },
)
