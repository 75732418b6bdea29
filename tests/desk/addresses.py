"""Where the desk's pages are."""

from django.db.models import Model
from django.urls import reverse

LIST = "/admin/treatments/treatment/"
ADD = f"{LIST}add/"


def change_page(row: Model) -> str:
    """The page on which a row is edited."""
    return reverse(f"admin:treatments_{row._meta.model_name}_change", args=[row.pk])


def screen(name: str, treatment: Model) -> str:
    """One of the desk's own screens: such as ask, publish, editions or restore."""
    return reverse(f"admin:treatments_treatment_{name}", args=[treatment.pk])
