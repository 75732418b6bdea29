"""Search on SQLite: FTS5 beside the table, kept by triggers."""

from typing import Any

from django.db import connection

from treatments.editions.search.query import Query, Words

# How much a word counts in a name, in a shared word and elsewhere.
WEIGHTS = "10, 4, 1"

# External content: the index holds no second copy of the texts. Beginnings of three and four
# letters have an index of their own: without it, one that many words share costs 80 ms.
_INDEX = """
CREATE VIRTUAL TABLE {table}_index USING fts5(
  name, words, body, content='{table}', content_rowid='{key}', prefix='3 4',
  tokenize='porter unicode61 remove_diacritics 2'
)
"""
_LEARN = """
INSERT INTO {table}_index (rowid, name, words, body)
VALUES (new.{key}, new.name, new.words, new.body);
"""
_FORGET = """
INSERT INTO {table}_index ({table}_index, rowid, name, words, body)
VALUES ('delete', old.{key}, old.name, old.words, old.body);
"""
_ACTS = {"insert": _LEARN, "delete": _FORGET, "update": _FORGET + _LEARN}
_TRIGGER = "CREATE TRIGGER {table}_{event} AFTER {event} ON {table} BEGIN {act} END"
_REBUILD = "INSERT INTO {table}_index ({table}_index) VALUES ('rebuild')"

# Sorted here, not there: with ORDER BY, even around a subquery that is limited, SQLite computes
# bm25 for every row that matches. LIMIT -1 is no limit.
_SCORED = """
SELECT bm25({table}_index, {weights}), rowid
FROM {table}_index WHERE {table}_index MATCH %s LIMIT %s
"""


class SQLite:
    """Endings are taken off as in English, whatever the language: FTS5 knows no other way."""

    def __init__(self, tables: dict[str, str]) -> None:
        self.tables = tables

    def install(self, cursor: Any, table: str, key: str) -> None:
        """The index and its triggers. A table that was rebuilt has lost them."""
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE %s", [f"{table}%"])
        there = {name for (name,) in cursor.fetchall()}
        if f"{table}_index" not in there:
            cursor.execute(_INDEX.format(table=table, key=key))
        lost = [event for event in _ACTS if f"{table}_{event}" not in there]
        for event in lost:
            act = _ACTS[event].format(table=table, key=key)
            cursor.execute(_TRIGGER.format(table=table, event=event, act=act))
        if lost:
            cursor.execute(_REBUILD.format(table=table))

    def ranked(
        self, table: str, query: Query, *, language: str, most: int | None, in_names: bool = False
    ) -> list[int]:
        """See Backend. Rows of another language are left to whoever looks at the editions."""
        match = expression(query)
        if in_names:
            match = f"{{name words}} : ({match})"
        with connection.cursor() as cursor:
            cursor.execute(
                _SCORED.format(table=table, weights=WEIGHTS), [match, -1 if most is None else most]
            )
            return [key for _, key in sorted(cursor.fetchall())]

    def some(self, table: str, query: Query, *, language: str, most: int) -> list[int]:
        """See Backend."""
        return self.ranked(table, query, language=language, most=most)

    def ranked_everywhere(
        self, query: Query, *, language: str, most: int | None
    ) -> dict[str, list[int]]:
        """See Backend. One after the other: no network lies between."""
        return {
            table: self.ranked(table, query, language=language, most=most) for table in self.tables
        }


def expression(query: Query) -> str:
    """The query in FTS5's language. Every word stands in quotation marks, and holds none."""
    return " AND ".join(
        "(" + " OR ".join(_way(way) for way in part.ways) + ")" for part in query.parts
    )


def _way(way: Words) -> str:
    if way.phrase:
        return '"' + " ".join(way.words) + '"'
    words = [f'"{word}"' for word in way.words]
    return "(" + " AND ".join(words) + ("*" if way.begun else "") + ")"
