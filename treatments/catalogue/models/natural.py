"""Natural keys: a row is known by what it is, so a fixture means the same everywhere."""

from typing import Any, ClassVar

from django.db import models


class NaturalKeyQuerySet(models.QuerySet[Any]):
    """Finds a row by the fields its model names in `natural_fields`."""

    def get_by_natural_key(self, *key: Any) -> Any:
        return self.get(**dict(zip(self.model.natural_fields, key, strict=True)))


class NaturalKeyModel(models.Model):
    """Base of every table a fixture fills."""

    natural_fields: tuple[str, ...] = ("slug",)

    objects: ClassVar[Any] = NaturalKeyQuerySet.as_manager()

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[Any, ...]:
        """As text, whatever the fields hold: a key is compared with one read from a file."""
        return tuple(str(self._follow(path)) for path in self.natural_fields)

    def _follow(self, path: str) -> Any:
        value: Any = self
        for name in path.split("__"):
            value = getattr(value, name)
        return value
