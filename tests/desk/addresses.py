"""Where the desk's pages are."""

from typing import Any

from django.db.models import Model
from django.urls import reverse

LIST = "/admin/treatments/treatment/"
ADD = f"{LIST}add/"


def change_page(row: Model) -> str:
    """The page on which a row is edited."""
    name = getattr(row, "subject", row._meta.model_name)  # of a working copy: treatment or page
    return reverse(f"admin:treatments_{name}_change", args=[row.pk])


def screen(name: str, copy: Any) -> str:
    """One of the desk's own screens: such as ask, publish, editions or restore."""
    return reverse(f"admin:treatments_{copy.subject}_{name}", args=[copy.pk])
