"""Search on PostgreSQL: a tsvector beside the texts, kept as a generated column, behind GIN."""

import string
import unicodedata
from typing import Any

from django.db import connection

from treatments.editions.search.query import Query, Words
from treatments.editions.search.words import folded, is_english

# How many of the best are ranked by their whole text: reading one of those vectors costs 20 µs.
READ_WHOLE = 60
# {D, C, B, A}: elsewhere, unused, in a shared word, in a name. As on SQLite.
WEIGHTS = "{0.1, 0.1, 0.4, 1}"

# PostgreSQL folds no accents without an extension, and reads "long-term" as three words.
_ACCENTED = "".join(
    chr(code)
    for code in range(0xC0, 0x250)
    if folded(chr(code)) in string.ascii_lowercase and unicodedata.decomposition(chr(code))
)
_BARE = folded(_ACCENTED)
_WORDS = (
    "regexp_replace(translate(lower({column}), '{accented}', '{bare}'), '[^[:alnum:]]+', ' ', 'g')"
)
_CONFIG = "CASE WHEN language LIKE 'en%' THEN 'english'::regconfig ELSE 'simple'::regconfig END"


def _vector(**weights: str) -> str:
    parts = []
    for column, weight in weights.items():
        words = _WORDS.format(column=column, accented=_ACCENTED, bare=_BARE)
        parts.append(f"setweight(to_tsvector({_CONFIG}, {words}), '{weight}')")
    return " || ".join(parts)


_INDEX = """
ALTER TABLE {table} ADD COLUMN IF NOT EXISTS vector tsvector GENERATED ALWAYS AS ({whole}) STORED;
ALTER TABLE {table} ADD COLUMN IF NOT EXISTS heads tsvector GENERATED ALWAYS AS ({heads}) STORED;
CREATE INDEX IF NOT EXISTS {table}_vector ON {table} USING gin (vector) WITH (fastupdate = off);
CREATE INDEX IF NOT EXISTS {table}_heads ON {table} USING gin (heads) WITH (fastupdate = off)
"""

# A function, so that PostgreSQL plans it once in a connection, and so that it never reads the table
# from end to end: every vector it passes on the way costs 5 µs, and it counts them as nothing.
# `heads` (names and shared words) is short and lies in the row itself: ranking by it reads
# nothing else. `vector` lies elsewhere, and is read for the best of them only.
_RANKED = """
CREATE OR REPLACE FUNCTION {table}_{column}_ranked(query tsquery, spoken varchar, most bigint)
RETURNS SETOF bigint LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $body$ BEGIN RETURN QUERY
SELECT key FROM (
  SELECT key, vector, row_number() OVER (ORDER BY rank DESC, key) AS place FROM (
    SELECT {key} AS key, vector, ts_rank('{weights}', heads, query) AS rank
    FROM {table} WHERE {column} @@ query AND language = spoken LIMIT most
  ) AS pool
) AS ranked
ORDER BY
  place > {read},
  CASE WHEN place <= {read} THEN ts_rank('{weights}', vector, query) END DESC,
  place;
END $body$
"""
# For a few rows of any, reading the table until they have come is what is wanted.
_SOME = """
SELECT {key} FROM {table} WHERE vector @@ to_tsquery(%s, %s) AND language = %s LIMIT %s
"""
_ASKED = """
SELECT '{table}', key, place FROM
{table}_{column}_ranked(to_tsquery(%s, %s), %s, %s) WITH ORDINALITY AS found (key, place)
"""


class PostgreSQL:
    """Endings are taken off in English; in other languages words are found as they are."""

    def __init__(self, tables: dict[str, str]) -> None:
        self.tables = tables

    def install(self, cursor: Any, table: str, key: str) -> None:
        """The columns, their indexes, and how they are asked."""
        whole = _vector(name="A", words="B", body="D")
        cursor.execute(_INDEX.format(table=table, whole=whole, heads=_vector(name="A", words="B")))
        for column in ("vector", "heads"):
            ranked = _RANKED.format(
                table=table, column=column, key=key, weights=WEIGHTS, read=READ_WHOLE
            )
            cursor.execute(ranked)

    def ranked(
        self, table: str, query: Query, *, language: str, most: int | None, in_names: bool = False
    ) -> list[int]:
        """See Backend."""
        column = "heads" if in_names else "vector"
        return self._found([table], column, query, language=language, most=most)[table]

    def some(self, table: str, query: Query, *, language: str, most: int) -> list[int]:
        """See Backend."""
        with connection.cursor() as cursor:
            given = (_config(language), expression(query), language, most)
            cursor.execute(_SOME.format(table=table, key=self.tables[table]), given)
            return [key for (key,) in cursor.fetchall()]

    def ranked_everywhere(
        self, query: Query, *, language: str, most: int | None
    ) -> dict[str, list[int]]:
        """See Backend. In one statement: each more costs a third of a millisecond."""
        return self._found(list(self.tables), "vector", query, language=language, most=most)

    def _found(
        self, tables: list[str], column: str, query: Query, *, language: str, most: int | None
    ) -> dict[str, list[int]]:
        asked = " UNION ALL ".join(_ASKED.format(table=table, column=column) for table in tables)
        given = (_config(language), expression(query), language, most) * len(tables)
        found: dict[str, list[int]] = {table: [] for table in tables}
        with connection.cursor() as cursor:
            cursor.execute(f"{asked} ORDER BY place", given)
            for table, key, _ in cursor.fetchall():
                found[table].append(key)
        return found


def _config(language: str) -> str:
    return "english" if is_english(language) else "simple"


def expression(query: Query) -> str:
    """The query in tsquery's language. A word holds letters and digits only."""
    return " & ".join(
        "(" + " | ".join(_way(way) for way in part.ways) + ")" for part in query.parts
    )


def _way(way: Words) -> str:
    joined = (" <-> " if way.phrase else " & ").join(f"'{word}'" for word in way.words)
    return f"({joined}{':*' if way.begun else ''})"
