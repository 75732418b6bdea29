"""The addresses of what machines read. None ends in a slash: each is a file to them."""

from django.urls import path

from treatments.feeds.views.changes import changes, changes_json
from treatments.feeds.views.llms import llms
from treatments.feeds.views.robots import robots
from treatments.feeds.views.sitemap import sitemap

app_name = "feeds"
urlpatterns = [
    path("changes.atom", changes, name="changes"),
    path("changes.json", changes_json, name="changes-json"),
    path("llms.txt", llms, name="llms"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
