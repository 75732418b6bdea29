"""Models whose rows are written once: save inserts, and every way to change a row refuses."""

from collections.abc import Iterable
from typing import Any, ClassVar, NoReturn

from django.db import models


class WrittenOnce(Exception):
    """Someone tried to change or delete a row that is written once."""

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__(
            f"{model._meta.verbose_name} rows are written once and never changed or deleted; "
            "record a later fact as a new row."
        )


class WrittenOnceQuerySet(models.QuerySet[Any]):
    """Refuses update, delete and upsert; reads and inserts as usual."""

    def update(self, **values: Any) -> NoReturn:
        raise WrittenOnce(self.model)

    async def aupdate(self, **values: Any) -> NoReturn:
        raise WrittenOnce(self.model)

    def delete(self) -> NoReturn:
        raise WrittenOnce(self.model)

    async def adelete(self) -> NoReturn:
        raise WrittenOnce(self.model)

    def bulk_update(self, *args: Any, **options: Any) -> NoReturn:
        raise WrittenOnce(self.model)

    def update_or_create(self, *args: Any, **options: Any) -> NoReturn:
        raise WrittenOnce(self.model)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        if options.get("update_conflicts") or options.get("ignore_conflicts"):
            raise WrittenOnce(self.model)
        return super().bulk_create(objs, *args, **options)


class WrittenOnceModel(models.Model):
    """Base of the archive's tables."""

    objects: ClassVar[Any] = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True
        # Relations and refresh_from_db use this manager too, so no path is unguarded.
        base_manager_name = "objects"

    def save(self, *args: Any, **options: Any) -> None:
        if not self._state.adding:
            raise WrittenOnce(type(self))
        super().save(force_insert=True, using=options.get("using"))

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        raise WrittenOnce(type(self))
