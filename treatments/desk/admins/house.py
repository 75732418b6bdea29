"""The house's words: spellings the checks accept, and words we prefer to others."""

from django.contrib import admin
from django.urls import URLPattern, path

from treatments.catalogue.models import HouseWord, PreferredTerm
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.views.accept_word import AcceptWordScreen


@admin.register(HouseWord)
class HouseWordAdmin(DeskAdmin):
    """Words the spelling check accepts beyond its dictionary."""

    list_display = ("word", "reason")
    search_fields = ("word", "reason")

    def get_urls(self) -> list[URLPattern]:
        screen = self.admin_site.admin_view(AcceptWordScreen.as_view(model_admin=self))
        return [path("accept/", screen, name="treatments_houseword_accept"), *super().get_urls()]


@admin.register(PreferredTerm)
class PreferredTermAdmin(DeskAdmin):
    """What we do not write, and what we write instead."""

    list_display = ("avoid", "prefer", "reason")
    search_fields = ("avoid", "prefer", "reason")
