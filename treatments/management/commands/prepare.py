"""Make the site ready to be served, and say in five lines what is where. `make run` calls it."""

from argparse import ArgumentTypeError
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition
from treatments.editions.search.models import SearchText


def port(text: str) -> int:
    """A port number from the command line."""
    if not (text.isdecimal() and 1 <= int(text) <= 65535):
        raise ArgumentTypeError(f"“{text}” is no port: give a number from 1 to 65535.")
    return int(text)


class Command(BaseCommand):
    """manage.py prepare --port 8000"""

    help = "Migrate, load and publish the content, create demo staff: only what is still missing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=port, default=8000)

    def handle(self, *, port: int, **options: Any) -> None:
        try:
            self._prepare()
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used ({where()}): {error}") from error
        for line in what_is_where(port):
            self.stdout.write(line)

    def _prepare(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
        call_command("forget_feedback", verbosity=0)
        call_command("forget_partners", verbosity=0)
        if not (Treatment.objects.exists() or Edition.objects.exists()):
            call_command("load_catalogue", stdout=self.stdout)
        if Edition.objects.exists() and not SearchText.objects.exists():
            call_command("rebuild_search", stdout=self.stdout)
        if settings.DEBUG and not User.objects.exists():
            call_command("create_demo_staff", stdout=self.stdout)


def what_is_where(port: int) -> Iterator[str]:
    """Five lines for whoever started the site."""
    address = f"http://127.0.0.1:{port}"
    yield f"Site      {address}/"
    yield f"Desk      {address}/admin/"
    yield f"API       {address}/api/v1/treatments"
    yield f"Database  {where()}"
    yield (
        "Sign in   as a member of staff (a new password: .venv/bin/python manage.py changepassword "
        "USERNAME); Ctrl-C stops the site"
    )


def where() -> str:
    """The database in words, without its password."""
    database = connection.settings_dict
    host = f" at {database['HOST']}" if database["HOST"] else ""
    return f"{connection.display_name}, {database['NAME']}{host}"
