"""The app's place in Django: its name, and the guards re-created after every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from treatments.editions.guards import install_guards


class TreatmentsConfig(AppConfig):
    """One app for all rooms; models and admin classes are registered from the rooms."""

    name = "treatments"
    verbose_name = "Treatment options for dystonia"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # A migration that rebuilds a table drops its triggers without a word, so they are
        # put back after every migrate. This is the one signal of the project.
        post_migrate.connect(install_guards, sender=self, dispatch_uid="editions.guards")
