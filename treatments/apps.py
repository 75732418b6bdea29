"""The app's place in Django: its name, and what is laid beside the tables after every migration."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from treatments.editions.guards import install_guards
from treatments.editions.search.backends import install_search


class TreatmentsConfig(AppConfig):
    """One app for all rooms; models and admin classes are registered from the rooms."""

    name = "treatments"
    verbose_name = "Treatment options for dystonia"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # A migration that rebuilds a table drops its triggers without a word, so they are
        # put back after every migrate. This is the one signal of the project.
        post_migrate.connect(install, sender=self, dispatch_uid="editions.install")


def install(using: str = "default", **signal: Any) -> None:
    """What Django's migrations cannot say: the archive's guards, and the index of search."""
    install_guards(using)
    install_search(using)
