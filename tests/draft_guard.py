"""The draft guard: refuses any SQL that names a working-copy table."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection

WRITING_ROOMS = ("catalogue", "checks", "review", "publishing", "desk")


class DraftLeak(AssertionError):
    """A reader's request touched the working copy."""


def working_copy_tables() -> set[str]:
    """The tables of every model that lives in a writing room, many-to-many ones included."""
    models = apps.get_app_config("treatments").get_models(include_auto_created=True)
    rooms = {model: model.__module__.split(".")[1] for model in models}
    return {m._meta.db_table for m, room in rooms.items() if room in WRITING_ROOMS}


@contextmanager
def draft_guard() -> Iterator[None]:
    """While it holds, a query that names a working-copy table raises DraftLeak."""
    words = re.compile(rf"\b({'|'.join(sorted(working_copy_tables()))})\b")

    def refuse(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if found := words.search(sql):
            raise DraftLeak(f"A reader's request reads {found[0]}: {sql[:200]}")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield
