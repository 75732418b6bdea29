"""Keeps from Django what it cannot make a request of, and would answer with no page at all."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Readable:
    """Around the whole application. A Content-Type that cannot be read counts as none: it raises
    ValueError where no handler of errors is reached yet (Django 5.2.19).
    """

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        try:
            parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        except ValueError:
            environ["CONTENT_TYPE"] = ""
        return self.application(environ, start_response)
