"""All 56 comparisons of two or three treatments, in both sizes: `make leaflets-test`."""

from itertools import combinations

import pytest

from tests.pages.leaflets.checked import wrong_with
from treatments.pages.leaflets.papers import of_comparison
from treatments.pages.leaflets.sizes import Size

SLUGS = (
    "anticholinergics",
    "baclofen",
    "botulinum-toxin",
    "deep-brain-stimulation",
    "muscle-relaxants",
    "physiotherapy",
    "selective-peripheral-denervation",
)
CHOICES = [*combinations(SLUGS, 2), *combinations(SLUGS, 3)]


def test_these_are_all_there_are(catalogue) -> None:
    assert sorted(catalogue) == list(SLUGS)
    assert len(CHOICES) == 56


@pytest.mark.parametrize("chosen", CHOICES, ids="-".join)
def test_a_comparison(catalogue, chosen: tuple[str, ...]) -> None:
    paper = of_comparison([catalogue[slug] for slug in chosen])
    assert [fault for size in Size for fault in wrong_with(paper, size)] == []
