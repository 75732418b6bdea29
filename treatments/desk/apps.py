"""Puts the desk in the place of Django's admin site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """Stock admin in everything but its site: names, and models grouped by room."""

    default_site = "treatments.desk.site.DeskSite"
