"""The house's words: spellings the checks accept, and words we prefer to others."""

from django.contrib import admin

from treatments.catalogue.models import HouseWord, PreferredTerm
from treatments.desk.admins.desk import DeskAdmin


@admin.register(HouseWord)
class HouseWordAdmin(DeskAdmin):
    """Words the spelling check accepts beyond its dictionary."""

    list_display = ("word", "reason")
    search_fields = ("word", "reason")


@admin.register(PreferredTerm)
class PreferredTermAdmin(DeskAdmin):
    """What we do not write, and what we write instead."""

    list_display = ("avoid", "prefer", "reason")
    search_fields = ("avoid", "prefer", "reason")
