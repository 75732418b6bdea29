"""The addresses of the whole set, a part of the public pages'. Those of files end as files do."""

from django.urls import path

from treatments.pages.whole_set.files import LINES, TABLE
from treatments.pages.whole_set.views.files import archive, json_lines, spreadsheet
from treatments.pages.whole_set.views.page import page

urlpatterns = [
    path("sets/", page, name="sets"),
    path("sets/<slug:name>.zip", archive, name="set-zip"),
    path(f"sets/<slug:name>/{LINES}", json_lines, name="set-lines"),
    path(f"sets/<slug:name>/{TABLE}", spreadsheet, name="set-table"),
]
