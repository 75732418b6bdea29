"""The embeds' addresses, a part of the public pages'."""

from django.urls import path, register_converter

from treatments.pages.comparing.chosen import ChoiceConverter
from treatments.pages.embeds.views.choosing import choosing
from treatments.pages.embeds.views.comparison import comparison
from treatments.pages.embeds.views.oembed import oembed
from treatments.pages.embeds.views.treatment import treatment

# As in a comparison, but each may be a content_id.
register_converter(ChoiceConverter, "names")

# Each treatment by its slug or by its content_id, which no renaming changes.
urlpatterns = [
    path("embed/", choosing, name="embeds"),
    path("embed/treatments/<str:treatment>/", treatment, name="embed"),
    path("embed/compare/<names:treatments>/", comparison, name="embed-comparison"),
    path("oembed", oembed, name="oembed"),
]
