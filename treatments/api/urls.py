"""Which version answers at which address; whatever is left over is a problem document too."""

from django.urls import include, path, re_path

from treatments.api.nothing import NothingHereView
from treatments.api.v1.views.index import IndexView

urlpatterns = [
    path("v1", IndexView.as_view()),
    path("v1/", include("treatments.api.v1.urls")),
    re_path("", NothingHereView.as_view()),
]
