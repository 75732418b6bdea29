"""Database triggers that refuse to UPDATE the archive, whoever asks.

There is no DELETE trigger: it would break `flush`, and with it every test that needs one.
Deletes are refused by the managers, by PROTECT and by `verify_editions`, which finds gaps.
"""

from typing import Any

from django.db import connections

GUARDED_TABLES = ("editions_edition", "editions_release", "editions_facet")

_SQLITE = """
CREATE TRIGGER IF NOT EXISTS {table}_written_once BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is written once'); END
"""

_POSTGRESQL = """
CREATE OR REPLACE FUNCTION editions_written_once() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END
$$ LANGUAGE plpgsql;
CREATE OR REPLACE TRIGGER {table}_written_once BEFORE UPDATE ON {table}
FOR EACH ROW EXECUTE FUNCTION editions_written_once()
"""


def install_guards(using: str = "default", **signal: Any) -> None:
    """Create the triggers where the tables exist. Safe to run again."""
    connection = connections[using]
    statement = _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL
    with connection.cursor() as cursor:
        present = set(connection.introspection.table_names(cursor))
        for table in GUARDED_TABLES:
            if table in present:
                cursor.execute(statement.format(table=table))
