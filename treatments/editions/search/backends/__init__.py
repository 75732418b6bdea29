"""The index behind search, and the one place that knows which database this is.

It lies beside the tables of Findable and is kept by the database itself: whatever writes or
deletes a row, a flush included, keeps the index right.
"""

from typing import Any, Protocol

from django.db import connection, connections

from treatments.editions.search.backends.postgresql import PostgreSQL
from treatments.editions.search.backends.sqlite import SQLite
from treatments.editions.search.query import Query

# The tables with the columns name, words and body, and the key of each.
TABLES = {"search_text": "edition_id", "search_word": "id"}


class Backend(Protocol):
    """What a database has to do for search."""

    def install(self, cursor: Any, table: str, key: str) -> None:
        """Lay the index beside a table, unless it is there. Safe to run again."""

    def ranked(
        self, table: str, query: Query, *, language: str, most: int | None, in_names: bool = False
    ) -> list[int]:
        """Keys of rows that the query finds, the best first; no more than `most`, and then not
        necessarily the best of all. `in_names`: only what is found in names and shared words.
        """

    def some(self, table: str, query: Query, *, language: str, most: int) -> list[int]:
        """Keys of any rows that the query finds, in no order."""

    def ranked_everywhere(
        self, query: Query, *, language: str, most: int | None
    ) -> dict[str, list[int]]:
        """The same of each table, by its name: at once where that is faster."""


BACKENDS: dict[str, Backend] = {"sqlite": SQLite(TABLES), "postgresql": PostgreSQL(TABLES)}


def backend() -> Backend:
    """The one for the database in use."""
    return BACKENDS[connection.vendor]


def install_search(using: str = "default") -> None:
    """Lay the indexes where their tables exist. Safe to run again."""
    database = connections[using]
    with database.cursor() as cursor:
        present = set(database.introspection.table_names(cursor))
        for table, key in TABLES.items():
            if table in present:
                BACKENDS[database.vendor].install(cursor, table, key)
