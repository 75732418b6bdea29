"""/api/v1/dystonia-types and /api/v1/dystonia-types/<slug>"""

from collections.abc import Callable
from typing import Any

from django.test import Client


def test_it_lists_every_type_that_is_named(golden: Callable[..., Any]) -> None:
    types = golden("/api/v1/dystonia-types", "dystonia_types").json()["results"]
    assert [one["slug"] for one in types] == ["generalised"]


def test_a_type_gives_what_each_source_says_about_it(golden: Callable[..., Any]) -> None:
    one = golden("/api/v1/dystonia-types/generalised", "dystonia_type-generalised").json()
    ((fit,),) = [treatment["fits"] for treatment in one["treatments"]]
    assert (fit["strength"], fit["condition"]) == ("shown to be effective", "daily doses")


def test_a_type_that_nobody_names_is_not_found(partner: Client) -> None:
    assert partner.get("/api/v1/dystonia-types/cervical").status_code == 404
