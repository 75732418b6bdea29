"""Every report, in the order they are listed."""

from treatments.desk.reports.balance import Balance
from treatments.desk.reports.confirmations import Confirmations
from treatments.desk.reports.discern import Discern
from treatments.desk.reports.inventory import Inventory
from treatments.desk.reports.ipdas import Ipdas
from treatments.desk.reports.readability import Readability
from treatments.desk.reports.report import Report
from treatments.desk.reports.reviews import Reviews
from treatments.desk.reports.scheduled import Scheduled
from treatments.desk.reports.signoffs import SignOffs
from treatments.desk.reports.useful import WhatReadersFoundUseful

REPORTS: dict[str, type[Report]] = {
    report.name: report
    for report in (
        Inventory,
        Reviews,
        Scheduled,
        SignOffs,
        Confirmations,
        Readability,
        Discern,
        Ipdas,
        Balance,
        WhatReadersFoundUseful,
    )
}
