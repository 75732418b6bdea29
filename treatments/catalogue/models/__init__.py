"""The working copy's tables."""

from treatments.catalogue.models.code import DystoniaTypeCode, TreatmentCode
from treatments.catalogue.models.fit import Fit
from treatments.catalogue.models.house import HouseWord, PreferredTerm
from treatments.catalogue.models.opening import Opening
from treatments.catalogue.models.page import Page, PageSection
from treatments.catalogue.models.passage import Passage, Repair
from treatments.catalogue.models.query import Query
from treatments.catalogue.models.record import Contribution, LoadedRow
from treatments.catalogue.models.set_aside import SetAside
from treatments.catalogue.models.side_effect import SideEffect, SideEffectGroup
from treatments.catalogue.models.source import Source
from treatments.catalogue.models.statement import Benefit, Drawback
from treatments.catalogue.models.treatment import Treatment
from treatments.catalogue.models.vocabulary import DystoniaType, Effect, GlossaryTerm
from treatments.catalogue.models.working_copy import WorkingCopy

__all__ = [
    "Benefit",
    "Contribution",
    "Drawback",
    "DystoniaType",
    "DystoniaTypeCode",
    "Effect",
    "Fit",
    "GlossaryTerm",
    "HouseWord",
    "LoadedRow",
    "Opening",
    "Page",
    "PageSection",
    "Passage",
    "PreferredTerm",
    "Query",
    "Repair",
    "SetAside",
    "SideEffect",
    "SideEffectGroup",
    "Source",
    "Treatment",
    "TreatmentCode",
    "WorkingCopy",
]
