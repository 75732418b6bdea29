"""What files may fill: the tables, each after those its rows point at, and their fields."""

from typing import Any

from django.db.models import Field, ForeignKey

from treatments.catalogue import models
from treatments.catalogue.models.natural import NaturalKeyModel
from treatments.catalogue.models.row import Row
from treatments.catalogue.models.working_copy import TREATMENT_ONLY

Table = type[NaturalKeyModel]
Key = tuple[Table, tuple[str, ...]]
# One kind of rows of one text, such as the benefits of baclofen.
Part = tuple[type[Row], Key]

# What treatments share; then the texts and what belongs to them.
SHARED: tuple[Table, ...] = (
    models.Source,
    models.Passage,
    models.Repair,
    models.Effect,
    models.DystoniaType,
    models.DystoniaTypeCode,
    models.GlossaryTerm,
)
OWNED: tuple[Table, ...] = (
    models.Treatment,
    models.Benefit,
    models.Drawback,
    models.SideEffectGroup,
    models.SideEffect,
    models.Fit,
    models.TreatmentCode,
    models.Query,
    models.Page,
    models.PageSection,
)
# What the checks go by; no treatment carries it.
HOUSE: tuple[Table, ...] = (models.HouseWord, models.PreferredTerm)
TABLES = (*SHARED, *OWNED, *HOUSE)

# Known only to the program or to people, never to a file.
NOT_IN_FILES = frozenset(
    {
        "id",
        "lock_version",
        "subject",
        "draft_digest",
        "owner",
        "deputy",
        "blocking",
        "opened_at",
        "closed_at",
        "closed_by",
        "accessed_on",
        "superseded_by",
    }
)


def label_of(table: Table) -> str:
    """How a file names a table, e.g. "treatments.benefit"."""
    return table._meta.label_lower


def fields_of(table: Table) -> "dict[str, Field[Any, Any]]":
    """The fields a file may set, by name."""
    others = TREATMENT_ONLY if table is models.Page else frozenset()
    left_out = NOT_IN_FILES | others
    return {f.name: f for f in table._meta.concrete_fields if f.name not in left_out}


def references_of(table: Table) -> dict[str, Any]:
    """The tables its rows point at, by the field that does."""
    return {
        name: field.related_model
        for name, field in fields_of(table).items()
        if isinstance(field, ForeignKey)
    }


def key_fields_of(table: Table) -> tuple[str, ...]:
    """The fields by which its rows are known: those its natural key starts from."""
    return tuple(dict.fromkeys(path.split("__")[0] for path in table.natural_fields))


def key_of(row: NaturalKeyModel) -> Key:
    """How the loader knows a row, saved or not."""
    return type(row), row.natural_key()


def part_of(row: Row) -> Part:
    """The part of a text that a row stands in."""
    return type(row), key_of(row.owner)


def owner_of(row: NaturalKeyModel) -> models.WorkingCopy | None:
    """The text a row belongs to; None for shared words and questions about the whole."""
    if isinstance(row, models.WorkingCopy):
        return row
    return row.owner if isinstance(row, Row) else getattr(row, "treatment", None)
