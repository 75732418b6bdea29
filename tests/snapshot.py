"""Rows kept after they were first made, and put back as they were for the next test.

Building the world through the actions costs a tenth of a second; putting its rows back costs
a few milliseconds. What is put back is what the actions wrote, byte for byte.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models


@dataclass(frozen=True)
class Snapshot:
    """The rows of every table that held some, in the order of the models."""

    rows: tuple[tuple[type[models.Model], tuple[dict[str, Any], ...]], ...]

    @classmethod
    def take(cls) -> "Snapshot":
        """What is in the database now."""
        kept = ((model, tuple(model._base_manager.order_by("pk").values())) for model in _models())
        return cls(tuple((model, rows) for model, rows in kept if rows))

    def put_back(self) -> None:
        """Insert the rows under their old keys. Foreign keys are checked at the end of a test."""
        for model, rows in self.rows:
            model._base_manager.bulk_create([model(**values) for values in rows])


def _models() -> list[type[models.Model]]:
    models = apps.get_app_config("treatments").get_models(include_auto_created=True)
    return [model for model in models if not model._meta.proxy]
