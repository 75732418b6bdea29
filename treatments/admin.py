"""Registers the desk with Django's admin. What it looks like is in the desk."""

from treatments.desk.admins import (
    archive,
    codes,
    feedback,
    house,
    page,
    partners,
    queries,
    search,
    sources,
    treatment,
    vocabulary,
)

__all__ = [
    "archive",
    "codes",
    "feedback",
    "house",
    "page",
    "partners",
    "queries",
    "search",
    "sources",
    "treatment",
    "vocabulary",
]
