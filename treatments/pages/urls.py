"""The public pages' addresses. All end in a slash, but for files."""

from django.urls import path, register_converter

from treatments.editions.document import PAGE
from treatments.pages.comparing.chosen import ChoiceConverter
from treatments.pages.days import DayConverter
from treatments.pages.embeds.urls import urlpatterns as embeds
from treatments.pages.leaflets.urls import urlpatterns as leaflets
from treatments.pages.views.about import about
from treatments.pages.views.card import card
from treatments.pages.views.changes import changes
from treatments.pages.views.compare import compare
from treatments.pages.views.compare_all import compare_all
from treatments.pages.views.comparison import comparison
from treatments.pages.views.dated import dated
from treatments.pages.views.dated_page import dated_page
from treatments.pages.views.dystonia_type import dystonia_type
from treatments.pages.views.dystonia_types import dystonia_types
from treatments.pages.views.feedback import feedback
from treatments.pages.views.feedback_thanks import feedback_thanks
from treatments.pages.views.find import find
from treatments.pages.views.glossary import glossary
from treatments.pages.views.home import home
from treatments.pages.views.offline import offline
from treatments.pages.views.pack import pack
from treatments.pages.views.page import page
from treatments.pages.views.picture import picture, shared_picture
from treatments.pages.views.privacy import privacy
from treatments.pages.views.qr_code import qr_code
from treatments.pages.views.questions import questions
from treatments.pages.views.scripts import aids, worker
from treatments.pages.views.search import search_page
from treatments.pages.views.side_effect import side_effect
from treatments.pages.views.side_effects import side_effects
from treatments.pages.views.term import term
from treatments.pages.views.treatment import treatment
from treatments.pages.views.what_matters import what_matters
from treatments.pages.whole_set.urls import urlpatterns as whole_set

register_converter(ChoiceConverter, "choice")
register_converter(DayConverter, "day")

app_name = "pages"
urlpatterns = [
    path("", home, name="home"),
    path("treatments/<slug:slug>/", treatment, name="treatment"),
    path("treatments/<slug:slug>/changes/", changes, name="changes"),
    path("treatments/<slug:slug>/on/<day:day>/", dated, name="dated"),
    path("compare/", compare, name="compare"),
    path("compare/all/", compare_all, name="compare-all"),
    path("compare/<choice:slugs>/", comparison, name="comparison"),
    path("what-matters/", what_matters, name="what-matters"),
    path("side-effects/", side_effects, name="side-effects"),
    path("side-effects/<slug:slug>/", side_effect, name="side-effect"),
    path("types/", dystonia_types, name="types"),
    path("types/<slug:slug>/", dystonia_type, name="type"),
    path("glossary/", glossary, name="glossary"),
    path("glossary/<slug:slug>/", term, name="term"),
    path("find/", find, name="find"),
    path("questions/", questions, name="questions"),
    path("card/", card, name="card"),
    path("search/", search_page, name="search"),
    path("about/", about, name="about"),
    path("aids-<slug:asked>.js", aids, name="aids"),
    path("sw.js", worker, name="worker"),
    path("pack.json", pack, name="pack"),
    path("offline/", offline, name="offline"),
    path("pictures/<slug:slug>.png", picture, name="picture"),
    path("pictures/of/<slug:name>.png", shared_picture, name="shared-picture"),
    path("qr.svg", qr_code, name="qr-code"),
    path("privacy/", privacy, name="privacy"),
    path("feedback/", feedback, name="feedback"),
    path("feedback/thanks/", feedback_thanks, name="feedback-thanks"),
    *leaflets,
    *embeds,
    *whole_set,
    # Last, because any word is an address here: the pages that staff keep.
    path("<slug:slug>/", page, name="page"),
    path("<slug:slug>/changes/", changes, {"subject": PAGE}, name="page-changes"),
    path("<slug:slug>/on/<day:day>/", dated_page, name="dated-page"),
]
