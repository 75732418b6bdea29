"""The leaflets' addresses, a part of the public pages'. Those of files end as files do."""

from django.urls import path, register_converter

from treatments.pages.leaflets.chosen import ChosenConverter
from treatments.pages.leaflets.sizes import Size
from treatments.pages.leaflets.views.all_pages import all_pages
from treatments.pages.leaflets.views.all_treatments import all_treatments
from treatments.pages.leaflets.views.comparison import comparison
from treatments.pages.leaflets.views.page import page
from treatments.pages.leaflets.views.treatment import treatment

register_converter(ChosenConverter, "chosen")

STANDARD, LARGE = {"size": Size.STANDARD}, {"size": Size.LARGE}

# Large print first: of a treatment's own address, its ending might be a part.
urlpatterns = [
    path("treatments/<slug:slug>/leaflet/", page, name="leaflet"),
    path("leaflets/", all_pages, name="leaflets"),
    path("leaflets/all-large-print.pdf", all_treatments, LARGE, name="all-pdf-large"),
    path("leaflets/all.pdf", all_treatments, STANDARD, name="all-pdf"),
    path(
        "leaflets/compare/<chosen:slugs>-large-print.pdf",
        comparison,
        LARGE,
        name="comparison-pdf-large",
    ),
    path("leaflets/compare/<chosen:slugs>.pdf", comparison, STANDARD, name="comparison-pdf"),
    path("leaflets/<slug:slug>-large-print.pdf", treatment, LARGE, name="leaflet-pdf-large"),
    path("leaflets/<slug:slug>.pdf", treatment, STANDARD, name="leaflet-pdf"),
]
