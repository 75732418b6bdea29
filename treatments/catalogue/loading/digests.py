"""The digest of one row's content: what the loader compares to see whether staff changed it."""

import hashlib
import json
from typing import Any

from django.db.models import Field

from treatments.catalogue.loading.tables import NOT_IN_FILES
from treatments.catalogue.models.natural import NaturalKeyModel

# A row's place is compared apart (order.py): whoever adds a row above moves it, not edits it.
# Closing a query is an edit, though no file can do it.
LEFT_OUT = (NOT_IN_FILES | {"position"}) - {"closed_at"}


def digest_of(row: NaturalKeyModel) -> str:
    """SHA-256 of the row's fields, as 64 hexadecimal digits; references by natural key.

    A field at its default is left out, so that a column added later changes no digest.
    """
    content = {
        field.name: _plain(row, field)
        for field in row._meta.concrete_fields
        if field.name not in LEFT_OUT and field.value_from_object(row) != field.get_default()
    }
    return hash_of(content)


def hash_of(content: Any) -> str:
    """SHA-256 of a JSON value in its one canonical spelling."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(row: NaturalKeyModel, field: "Field[Any, Any]") -> Any:
    if field.is_relation:
        return getattr(row, field.name).natural_key()
    return field.value_to_string(row)
