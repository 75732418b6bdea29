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
        self._ready: dict[str, tuple[str, list[Any]]] = {}

    def ask(self, keys: Sequence[Any], *, at: datetime, language: str) -> list[tuple[Any, ...]]:
        """The rows, as the database gives them."""
        if not keys:
            return []
        sql, places = self._sql()
        when = connection.ops.adapt_datetimefield_value(at)
        filled = [*keys, *self._none[len(keys) :]]
        values = {"at": when, "language": language}
        given = [filled[one] if isinstance(one, int) else values.get(*one) for one in places]
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _sql(self) -> tuple[str, list[Any]]:
        """The statement, and for each of its parameters what to put there."""
        vendor = connection.vendor
        if vendor not in self._ready:
            rows = self._build(keys=self._none, at=_AT, language=_LANGUAGE)
            sql, parameters = rows.query.sql_with_params()
            self._ready[vendor] = sql, [self._place(one) for one in parameters]
        return self._ready[vendor]

    def _place(self, parameter: Any) -> Any:
        if parameter in self._none:
            return self._none.index(parameter)
        if parameter == connection.ops.adapt_datetimefield_value(_AT):
            return ("at", None)
        if parameter == _LANGUAGE:
            return ("language", None)
        return ("", parameter)  # part of the question itself
