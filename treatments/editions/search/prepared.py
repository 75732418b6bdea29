"""Questions whose SQL is built once. Building what "live" means costs ten times as much as asking
a database for it, and search asks it of every query.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

# What stands for the values while the SQL is built: nothing in it is like them.
_AT = datetime(1900, 1, 1, tzinfo=UTC)
_LANGUAGE = "\x01"


class Prepared:
    """A queryset's question, asked with other keys, at another time, in another language.

    `build` makes the queryset from keys, `at` and `language`, and names its values. `keys` is how
    many it is built for: fewer may be given. A key is a number, or a text if `of_texts`.
    """

    def __init__(
        self, build: Callable[..., QuerySet[Any, Any]], *, keys: int, of_texts: bool = False
    ) -> None:
        self._build, self.keys = build, keys
        # No row has such a key: they also fill the places that are left over.
        self._none: list[Any] = [-number for number in range(1, keys + 1)]
        if of_texts:
            self._none = [f"\x01{number}" for number in range(keys)]
        self._ready: dict[str, tuple[list[str], list[Any]]] = {}

    def ask(self, keys: Sequence[Any], *, at: datetime, language: str) -> list[tuple[Any, ...]]:
        """The rows, as the database gives them."""
        if not keys:
            return []
        when = connection.ops.adapt_datetimefield_value(at)
        values = {"at": when, "language": language}
        filled = [*keys, *self._none[len(keys) :]]
        pieces, places = self._sql()
        sql, given = [pieces[0]], []
        for place, piece in zip(places, pieces[1:], strict=True):
            if isinstance(place, int) and isinstance(filled[place], int):
                # Numbers stand in the statement: psycopg takes 10 µs to put in each of a hundred.
                sql.append(str(filled[place]))
            else:
                sql.append("%s")
                given.append(filled[place] if isinstance(place, int) else values.get(*place))
            sql.append(piece)
        with connection.cursor() as cursor:
            cursor.execute("".join(sql), given)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _sql(self) -> tuple[list[str], list[Any]]:
        """The statement in pieces, and for each place between two of them what to put there."""
        vendor = connection.vendor
        if vendor not in self._ready:
            rows = self._build(keys=self._none, at=_AT, language=_LANGUAGE)
            sql, parameters = rows.query.sql_with_params()
            self._ready[vendor] = sql.split("%s"), [self._place(one) for one in parameters]
        return self._ready[vendor]

    def _place(self, parameter: Any) -> Any:
        if parameter in self._none:
            return self._none.index(parameter)
        if parameter == connection.ops.adapt_datetimefield_value(_AT):
            return ("at", None)
        if parameter == _LANGUAGE:
            return ("language", None)
        return ("", parameter)  # part of the question itself
