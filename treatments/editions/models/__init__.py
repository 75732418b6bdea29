"""The archive's tables."""

from treatments.editions.models.edition import ChangeKind, Edition
from treatments.editions.models.facet import Facet
from treatments.editions.models.release import Release, ReleaseKind, ReleaseLog, ReviewState

__all__ = [
    "ChangeKind",
    "Edition",
    "Facet",
    "Release",
    "ReleaseKind",
    "ReleaseLog",
    "ReviewState",
]
