"""What readers type and what our texts say for it. Live as soon as it is saved: it changes what
is found, never what is read (docs/decisions/017-search.md).
"""

from django.contrib import admin

from treatments.desk.admins.desk import DeskAdmin
from treatments.editions.search.models import Synonym


@admin.register(Synonym)
class SynonymAdmin(DeskAdmin):
    """One row for each way to say it."""

    list_display = ("typed", "ours", "reason")
    search_fields = ("typed", "ours", "reason")
