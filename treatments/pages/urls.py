"""The public pages' addresses. All end in a slash."""

from django.urls import path, register_converter

from treatments.editions.document import PAGE
from treatments.pages.days import DayConverter
from treatments.pages.views.about import about
from treatments.pages.views.card import card
from treatments.pages.views.changes import changes
from treatments.pages.views.compare import compare
from treatments.pages.views.dated import dated
from treatments.pages.views.dated_page import dated_page
from treatments.pages.views.dystonia_type import dystonia_type
from treatments.pages.views.dystonia_types import dystonia_types
from treatments.pages.views.glossary import glossary
from treatments.pages.views.home import home
from treatments.pages.views.offline import offline
from treatments.pages.views.pack import pack
from treatments.pages.views.page import page
from treatments.pages.views.questions import questions
from treatments.pages.views.scripts import aids, worker
from treatments.pages.views.side_effect import side_effect
from treatments.pages.views.side_effects import side_effects
from treatments.pages.views.treatment import treatment

register_converter(DayConverter, "day")

app_name = "pages"
urlpatterns = [
    path("", home, name="home"),
    path("treatments/<slug:slug>/", treatment, name="treatment"),
    path("treatments/<slug:slug>/changes/", changes, name="changes"),
    path("treatments/<slug:slug>/on/<day:day>/", dated, name="dated"),
    path("compare/", compare, name="compare"),
    path("side-effects/", side_effects, name="side-effects"),
    path("side-effects/<slug:slug>/", side_effect, name="side-effect"),
    path("types/", dystonia_types, name="types"),
    path("types/<slug:slug>/", dystonia_type, name="type"),
    path("glossary/", glossary, name="glossary"),
    path("questions/", questions, name="questions"),
    path("card/", card, name="card"),
    path("about/", about, name="about"),
    path("aids-<slug:asked>.js", aids, name="aids"),
    path("sw.js", worker, name="worker"),
    path("pack.json", pack, name="pack"),
    path("offline/", offline, name="offline"),
    # Last, because any word is an address here: the pages that staff keep.
    path("<slug:slug>/", page, name="page"),
    path("<slug:slug>/changes/", changes, {"subject": PAGE}, name="page-changes"),
    path("<slug:slug>/on/<day:day>/", dated_page, name="dated-page"),
]
