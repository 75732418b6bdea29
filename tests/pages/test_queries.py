"""A page costs the same number of queries, however many treatments are live."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universe import NOW, World, a_document, effects, passage, side_effects_of, uid
from treatments.catalogue.restore import restore
from treatments.editions.document import Document, Statement

# Where it is 1, the page cannot mix what was live with what was published meanwhile.
COSTS = {
    "/": 1,
    "/compare/": 1,
    "/compare/all/": 1,
    "/compare/baclofen/physiotherapy/": 1,
    "/what-matters/": 0,
    "/treatments/baclofen/": 4,
    "/side-effects/": 1,
    "/side-effects/drowsiness/": 1,
    "/types/": 1,
    "/types/generalised/": 1,
    "/glossary/": 1,
    "/about/": 4,
    "/disclaimer/": 3,
}


def one_more(name: str) -> Document:
    """Another treatment that mentions drowsiness."""
    rests_on = passage(31, "Can be an effective treatment")
    return a_document(
        name,
        "medicine",
        benefits=(Statement(uid(name), "Can be effective.", "effectiveness", rests_on.key),),
        side_effect_groups=(side_effects_of(name, 31, "Side effects include", "drowsiness"),),
        effects=effects("drowsiness"),
        passages=(rests_on,),
    )


@pytest.mark.parametrize(("address", "cost"), COSTS.items())
def test_more_treatments_cost_no_more_queries(
    world: World, as_patient, address: str, cost: int
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            as_patient(address)
        return len(queries)

    assert count() == cost
    for name in ("Alpha", "Beta", "Gamma"):
        draft = restore(document=one_more(name), by=world.author, at=NOW)
        world.publish(draft, change_kind="first")
    assert count() == cost
