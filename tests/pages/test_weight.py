"""The weight of what readers wait for: a page with its look, as a server sends it.

Weighed is the real content, every treatment and every comparison there is, compressed with
brotli at its best, which pages that are kept are worth. Nothing else has to be fetched before
the page can be read.
"""

from io import StringIO
from itertools import combinations

import brotli
import pytest
from django.core.management import call_command
from django.test import Client

from treatments.editions.models import Edition
from treatments.pages.comparing.addresses import address_of
from treatments.pages.comparing.chosen import FEWEST, MOST
from treatments.pages.comparing.matters import MATTERS

TREATMENT, COMPARISON, ALL = 4_096, 5_120, 7_168

Weights = dict[str, int]


def weigh(address: str) -> int:
    """How many bytes a browser gets; the page has to be there."""
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return len(brotli.compress(answer.content, quality=11))


@pytest.fixture(scope="module")
def scales() -> Weights:
    """Keeps what was weighed for the tests after the first: the content is loaded once."""
    return {}


@pytest.fixture
def weights(scales: Weights, db: None) -> Weights:
    """The bytes of every page by its address."""
    if not scales:
        call_command("load_catalogue", stdout=StringIO())
        slugs = sorted(Edition.objects.treatments().values_list("slug", flat=True))
        chosen = [some for size in range(FEWEST, MOST + 1) for some in combinations(slugs, size)]
        everything = [matter.slug for matter in MATTERS]
        addresses = [
            *(f"/treatments/{slug}/" for slug in slugs),
            *(address_of(some) for some in chosen),
            address_of(()),
            address_of((), everything),
            "/compare/",
            "/what-matters/",
        ]
        scales.update({address: weigh(address) for address in addresses})
    return scales


def too_heavy(weights: Weights, addresses: list[str], most: int) -> dict[str, int]:
    return {address: weights[address] for address in addresses if weights[address] > most}


def test_any_treatment_weighs_at_most_four_kilobytes(weights: Weights) -> None:
    pages = [address for address in weights if address.startswith("/treatments/")]
    assert len(pages) == 7
    assert not too_heavy(weights, pages, TREATMENT)


def test_any_comparison_weighs_at_most_five_kilobytes(weights: Weights) -> None:
    pages = [a for a in weights if a.startswith("/compare/") and a.count("/") > 3]
    assert len(pages) == 56
    assert not too_heavy(weights, pages, COMPARISON)


def test_all_side_by_side_weigh_at_most_seven_kilobytes_with_everything_marked_too(
    weights: Weights,
) -> None:
    pages = [address for address in weights if address.startswith("/compare/all/")]
    assert len(pages) == 2
    assert not too_heavy(weights, pages, ALL)


def test_the_pages_to_choose_on_weigh_no_more_than_a_treatment(weights: Weights) -> None:
    assert not too_heavy(weights, ["/compare/", "/what-matters/"], TREATMENT)
