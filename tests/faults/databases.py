"""Databases that last as long as one fault: a file in a folder, or one on the PostgreSQL server."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

# The same variable, with the same meaning, as in .ci/run.
SERVER = os.environ.get("POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")


@contextmanager
def a_file() -> Iterator[str]:
    """An SQLite database; the settings make of its address what they make of the site's own."""
    with tempfile.TemporaryDirectory(prefix="dystonia-faults-") as folder:
        yield f"sqlite:///{Path(folder) / 'db.sqlite3'}"


@contextmanager
def one_on_the_server() -> Iterator[str]:
    """A PostgreSQL database, dropped with whoever is still connected to it."""
    name = f"dystonia_faults_{os.getpid()}"
    _at_the_server(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
    finally:
        _at_the_server(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _at_the_server(statement: sql.Composed) -> None:
    try:
        with psycopg.connect(SERVER, autocommit=True, connect_timeout=10) as connection:
            connection.execute(statement)
    except psycopg.OperationalError as error:
        sys.exit(
            "PostgreSQL cannot be reached: start it on 127.0.0.1:5432, name another with "
            f"POSTGRES_URL, or leave it out with --database sqlite. It said: {error}"
        )


DATABASES = {"sqlite": a_file, "postgresql": one_on_the_server}
