"""The archive's tables."""

from treatments.editions.kinds import ChangeKind, ReleaseKind, ReviewState
from treatments.editions.models.edition import Edition
from treatments.editions.models.facet import Facet
from treatments.editions.models.release import Release, ReleaseLog

__all__ = [
    "ChangeKind",
    "Edition",
    "Facet",
    "Release",
    "ReleaseKind",
    "ReleaseLog",
    "ReviewState",
]
