"""Addresses of version 1 of the API. None ends in a slash, but the index answers with one too."""

from django.urls import path

from treatments.api.v1.views.changes import ChangesView
from treatments.api.v1.views.codes import CodesView
from treatments.api.v1.views.comparison import ComparisonView
from treatments.api.v1.views.currency import CurrencyView
from treatments.api.v1.views.docs import DocsView
from treatments.api.v1.views.dystonia_type import DystoniaTypeView
from treatments.api.v1.views.dystonia_types import DystoniaTypesView
from treatments.api.v1.views.edition import EditionView
from treatments.api.v1.views.editions import EditionsView
from treatments.api.v1.views.effect import EffectView
from treatments.api.v1.views.effects import EffectsView
from treatments.api.v1.views.fragment import FragmentView
from treatments.api.v1.views.glossary import GlossaryView
from treatments.api.v1.views.index import IndexView
from treatments.api.v1.views.schema import SchemaView
from treatments.api.v1.views.search import SearchView
from treatments.api.v1.views.source import SourceView
from treatments.api.v1.views.sources import SourcesView
from treatments.api.v1.views.statement import StatementView
from treatments.api.v1.views.term import TermView
from treatments.api.v1.views.treatment import TreatmentView
from treatments.api.v1.views.treatments import TreatmentsView

app_name = "api-v1"
urlpatterns = [
    path("", IndexView.as_view(schema=None), name="index"),
    path("treatments", TreatmentsView.as_view(), name="treatments"),
    path("treatments/<slug:treatment>", TreatmentView.as_view(), name="treatment"),
    path("treatments/<slug:treatment>/fragment", FragmentView.as_view(), name="fragment"),
    path("treatments/<slug:treatment>/editions", EditionsView.as_view(), name="editions"),
    path(
        "treatments/<slug:treatment>/editions/<int:number>", EditionView.as_view(), name="edition"
    ),
    path("statements/<uuid:uid>", StatementView.as_view(), name="statement"),
    path("comparisons", ComparisonView.as_view(), name="comparison"),
    path("search", SearchView.as_view(), name="search"),
    path("effects", EffectsView.as_view(), name="effects"),
    path("effects/<slug:slug>", EffectView.as_view(), name="effect"),
    path("dystonia-types", DystoniaTypesView.as_view(), name="dystonia-types"),
    path("dystonia-types/<slug:slug>", DystoniaTypeView.as_view(), name="dystonia-type"),
    path("glossary", GlossaryView.as_view(), name="glossary"),
    path("glossary/<slug:slug>", TermView.as_view(), name="term"),
    path("sources", SourcesView.as_view(), name="sources"),
    path("sources/<slug:slug>", SourceView.as_view(), name="source"),
    path("codes", CodesView.as_view(), name="codes"),
    path("changes", ChangesView.as_view(), name="changes"),
    path("currency", CurrencyView.as_view(), name="currency"),
    path("schema", SchemaView.as_view(), name="schema"),
    path("docs", DocsView.as_view(), name="docs"),
]
