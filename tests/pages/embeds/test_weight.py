"""The weight of a frame: it is one request, and the page around it has readers of its own."""

from io import StringIO
from itertools import combinations

import brotli
import pytest
from django.core.management import call_command
from django.test import Client

from treatments.editions.models import Edition

TREATMENT, COMPARISON = 3_072, 4_096


def weigh(address: str) -> int:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return len(brotli.compress(answer.content, quality=11))


@pytest.mark.django_db
def test_an_embed_weighs_three_kilobytes_with_its_look_and_of_several_four() -> None:
    call_command("load_catalogue", stdout=StringIO())
    slugs = sorted(Edition.objects.treatments().values_list("slug", flat=True))
    assert len(slugs) == 7
    alone = {slug: weigh(f"/embed/treatments/{slug}/") for slug in slugs}
    assert {slug: weight for slug, weight in alone.items() if weight > TREATMENT} == {}
    chosen = ["/".join(some) for size in (2, 3) for some in combinations(slugs, size)]
    together = {some: weigh(f"/embed/compare/{some}/") for some in chosen}
    assert {some: weight for some, weight in together.items() if weight > COMPARISON} == {}
