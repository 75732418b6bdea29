"""IPDAS: what makes a text a decision aid, and a safe one."""

from treatments.checks.reports.ipdas import IPDAS
from treatments.desk.reports.instruments import InstrumentReport


class Ipdas(InstrumentReport):
    """See treatments/checks/reports/ipdas.py for the items."""

    name = "ipdas"
    title = "IPDAS"
    about = (
        "The qualifying and certifying items of the International Patient Decision Aid Standards, "
        "in our own words. What the text itself shows is decided here, with the evidence; the "
        "rest is for a person."
    )
    instrument = IPDAS
