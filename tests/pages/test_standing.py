"""How the words of several treatments stand, when they do not stand alike."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string

from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.pages.standing import sources_of, standing


@pytest.fixture
def editions(world: World) -> list[Edition]:
    """The live editions, baclofen's clinically reviewed."""
    live = list(Edition.objects.live(at=NOW).treatments().order_by("name"))
    live[0].review_state = "reviewed"
    return live


def test_treatments_are_grouped_by_review_state(editions: list[Edition]) -> None:
    reviews = standing(editions).reviews
    assert [(one.words, [edition.name for edition in one.editions]) for one in reviews] == [
        (
            "imported from the source document, not yet clinically reviewed",
            ["Muscle relaxants", "Physiotherapy"],
        ),
        ("clinically reviewed", ["Baclofen"]),
    ]


def test_a_source_is_described_as_the_latest_release_describes_it(
    world: World, editions: list[Edition]
) -> None:
    (source,) = sources_of(editions)
    assert source.published == ""
    later = Edition.objects.live(at=NOW).get(slug="physiotherapy")
    later.live_since = NOW + timedelta(days=1)
    later.body = later.body.replace('"published":""', '"published":"May 2012"')
    assert [one.published for one in sources_of([later, *editions])] == ["May 2012"]


def test_nothing_stands_where_nothing_is_live(db: None) -> None:
    nothing = standing([])
    assert (nothing.sources, nothing.reviews) == ((), ())


def test_several_states_are_told_apart_on_the_page(editions: list[Edition]) -> None:
    markup = render_to_string("components/standing.html", {"standing": standing(editions)})
    text = " ".join(markup.split())
    assert (
        "Imported from the source document, not yet clinically reviewed: "
        "Muscle relaxants, Physiotherapy. "
        "Clinically reviewed: Baclofen."
    ) in text
