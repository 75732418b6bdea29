"""Registers the desk with Django's admin. What it looks like is in the desk."""

from treatments.desk.admins import (
    archive,
    house,
    page,
    queries,
    search,
    sources,
    treatment,
    vocabulary,
)

__all__ = ["archive", "house", "page", "queries", "search", "sources", "treatment", "vocabulary"]
