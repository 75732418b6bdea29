"""Promise 2: an edition is written once."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from tests.universe import World
from treatments.editions.guards import GUARDED_TABLES, install_guards
from treatments.editions.immutable import WrittenOnce, WrittenOnceModel
from treatments.editions.models import Edition, Facet, Release

WRITTEN_ONCE = {"Edition", "Facet", "Release"}
MAY_CHANGE = {
    "ApiKey",
    "Benefit",
    "Contribution",
    "Delivery",
    "Drawback",
    "DystoniaType",
    "DystoniaTypeCode",
    "Effect",
    "FeedbackMessage",
    "Fit",
    "GlossaryTerm",
    "HouseWord",
    "LoadedRow",
    "Note",
    "Opening",
    "Page",
    "PageSection",
    "Partner",
    "PartnerLink",
    "Passage",
    "PreferredTerm",
    "Query",
    "ReleaseLog",
    "Remark",
    "Repair",
    "Review",
    "ShareLink",
    "SearchSpelling",
    "SearchText",
    "SearchWord",
    "SetAside",
    "SideEffect",
    "SideEffectGroup",
    "Source",
    "Subscription",
    "Synonym",
    "Treatment",
    "TreatmentCode",
    "WorkingCopy",
}
ARCHIVE = [Edition, Facet, Release]


def test_every_table_declares_whether_it_is_written_once() -> None:
    models = set(apps.get_app_config("treatments").get_models())
    assert {model.__name__ for model in models} == WRITTEN_ONCE | MAY_CHANGE
    once = {model.__name__ for model in models if issubclass(model, WrittenOnceModel)}
    assert once == WRITTEN_ONCE
    assert {m._meta.db_table for m in models if m.__name__ in once} == set(GUARDED_TABLES)


WAYS: dict[str, Callable[[type], object]] = {
    "save": lambda model: model.objects.first().save(),
    "save with fields": lambda model: model.objects.first().save(update_fields=["id"]),
    "delete": lambda model: model.objects.first().delete(),
    "update": lambda model: model.objects.all().update(id=1),
    "delete many": lambda model: model.objects.all().delete(),
    "bulk update": lambda model: model.objects.bulk_update(list(model.objects.all()), ["id"]),
    "upsert": lambda model: model.objects.update_or_create(pk=1),
    "bulk upsert": lambda model: model.objects.bulk_create([], ignore_conflicts=True),
    "base manager": lambda model: model._base_manager.all().update(id=1),
    "default manager": lambda model: model._default_manager.all().delete(),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("model", ARCHIVE)
def test_no_way_to_change_a_row_is_open(world: World, model: type, way: Callable) -> None:
    before = list(model.objects.order_by("pk").values())
    with pytest.raises(WrittenOnce):
        way(model)
    assert list(model.objects.order_by("pk").values()) == before


def test_related_rows_cannot_be_changed_through_an_edition(world: World) -> None:
    edition = Edition.objects.get(slug="baclofen")
    with pytest.raises(WrittenOnce):
        edition.releases.all().delete()
    with pytest.raises(WrittenOnce):
        edition.facets.update(name="x")


@pytest.mark.parametrize("table", GUARDED_TABLES)
def test_the_database_itself_refuses_an_update(world: World, table: str) -> None:
    with (
        pytest.raises(DatabaseError, match="written once"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET id = id")  # noqa: S608 (the table is ours)


def drop_trigger(cursor, table: str) -> None:
    on = f" ON {table}" if connection.vendor == "postgresql" else ""
    cursor.execute(f"DROP TRIGGER {table}_written_once{on}")


def test_a_trigger_that_a_migration_dropped_is_put_back(world: World) -> None:
    with connection.cursor() as cursor:
        drop_trigger(cursor, "editions_edition")
        cursor.execute("UPDATE editions_edition SET id = id")
        install_guards()
        with pytest.raises(DatabaseError, match="written once"), transaction.atomic():
            cursor.execute("UPDATE editions_edition SET id = id")


def test_withdrawing_leaves_the_edition_as_it_was(world: World) -> None:
    edition = Edition.objects.get(slug="deep-brain-stimulation")
    assert edition.document.benefits[0].text == "The surgery is reversible."
