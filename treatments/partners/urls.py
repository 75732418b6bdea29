"""The addresses of partners. Those under a token are private; none is kept by a cache."""

from django.urls import path

from treatments.partners.views.applied import applied
from treatments.partners.views.apply import apply_page
from treatments.partners.views.front import front
from treatments.partners.views.key_made import KeyMade
from treatments.partners.views.key_revoked import KeyRevoked
from treatments.partners.views.link import link
from treatments.partners.views.own import OwnPage
from treatments.partners.views.replayed import Replayed
from treatments.partners.views.subscribed import Subscribed
from treatments.partners.views.webhook import WebhookPage

app_name = "partners"
urlpatterns = [
    path("", front, name="front"),
    path("apply/", apply_page, name="apply"),
    path("applied/", applied, name="applied"),
    path("link/", link, name="link"),
    path("own/<slug:token>/", OwnPage.as_view(), name="own"),
    path("own/<slug:token>/keys/", KeyMade.as_view(), name="make-key"),
    path("own/<slug:token>/keys/<slug:prefix>/", KeyRevoked.as_view(), name="revoke-key"),
    path("own/<slug:token>/webhooks/", Subscribed.as_view(), name="subscribe"),
    path("own/<slug:token>/webhooks/<uuid:uid>/", WebhookPage.as_view(), name="webhook"),
    path(
        "own/<slug:token>/webhooks/<uuid:uid>/from/<uuid:since>/",
        Replayed.as_view(),
        name="replay",
    ),
]
