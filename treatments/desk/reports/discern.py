"""DISCERN: fifteen questions about written information on treatment choices."""

from treatments.checks.reports.discern import DISCERN
from treatments.desk.reports.instruments import InstrumentReport


class Discern(InstrumentReport):
    """See treatments/checks/reports/discern.py for the questions."""

    name = "discern"
    title = "DISCERN"
    about = (
        "Fifteen questions about the quality of written information on treatment choices, in our "
        "own words. The instrument asks people for marks from 1 to 5; we give none. What "
        "the text itself shows is decided here, with the evidence; the rest is for a person."
    )
    instrument = DISCERN
