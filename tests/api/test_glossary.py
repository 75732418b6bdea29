"""/api/v1/glossary and /api/v1/glossary/<slug>"""

from collections.abc import Callable
from typing import Any

from django.test import Client


def test_it_lists_every_term_that_is_used(golden: Callable[..., Any]) -> None:
    terms = golden("/api/v1/glossary", "glossary").json()["results"]
    assert [one["slug"] for one in terms] == ["withdrawal-symptoms"]


def test_a_term_without_an_approved_definition_says_so(partner: Client) -> None:
    assert partner.get("/api/v1/glossary").json()["results"][0]["definition"] is None


def test_a_term_names_the_treatments_that_use_it(golden: Callable[..., Any]) -> None:
    term = golden("/api/v1/glossary/withdrawal-symptoms", "term-withdrawal-symptoms").json()
    assert [one["slug"] for one in term["treatments"]] == ["muscle-relaxants"]


def test_a_term_that_nobody_uses_is_not_found(partner: Client) -> None:
    assert partner.get("/api/v1/glossary/gaba").status_code == 404
