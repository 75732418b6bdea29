"""Registers the desk with Django's admin. What it looks like is in the desk."""

from treatments.desk import site

__all__ = ["site"]
