"""/api/v1/sources and /api/v1/sources/<slug>"""

from collections.abc import Callable
from typing import Any

from django.test import Client
from pytest_django import DjangoAssertNumQueries


def test_it_lists_what_live_editions_rest_on(golden: Callable[..., Any]) -> None:
    (leaflet,) = golden("/api/v1/sources", "sources").json()["results"]
    assert leaflet["licence"] == "unknown: reuse not granted"
    assert leaflet["publisher"] == "not stated"


def test_one_has_every_treatment_that_rests_on_it(golden: Callable[..., Any]) -> None:
    source = golden("/api/v1/sources/leaflet", "source-leaflet").json()
    slugs = [treatment["slug"] for treatment in source["treatments"]]
    assert slugs == ["baclofen", "muscle-relaxants", "physiotherapy"]


def test_one_that_nothing_rests_on_is_not_found(partner: Client) -> None:
    assert partner.get("/api/v1/sources/never-heard-of").status_code == 404


def test_it_costs_few_queries(
    partner: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):  # the treatments; what is scheduled
        partner.get("/api/v1/sources/leaflet")
