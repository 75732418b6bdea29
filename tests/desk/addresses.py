"""Where the desk's pages are."""

from typing import Any

from django.db.models import Model
from django.urls import reverse

from treatments.catalogue.models import WorkingCopy

LIST = "/admin/treatments/treatment/"
ADD = f"{LIST}add/"


def change_page(row: Model) -> str:
    """The page on which a row is edited."""
    name = row.subject if isinstance(row, WorkingCopy) else row._meta.model_name
    return reverse(f"admin:treatments_{name}_change", args=[row.pk])


def screen(name: str, copy: Any) -> str:
    """One of the desk's own screens: such as ask, publish, editions or restore."""
    return reverse(f"admin:treatments_{copy.subject}_{name}", args=[copy.pk])
