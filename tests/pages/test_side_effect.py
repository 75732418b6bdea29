"""One side effect: which treatments mention it, in whose words, and which do not."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore


def test_each_treatment_that_mentions_it_speaks_in_its_own_words(patient) -> None:
    page = page_of(patient.get("/side-effects/drowsiness/"))
    assert page.heading == "Which treatments mention drowsiness?"
    assert page.section("Baclofen").startswith("Common side effects include … drowsiness …")
    assert page.section("Muscle relaxants").startswith("Side effects include … drowsiness …")
    assert "line 26, as printed: Common side effects include nausea" in page.section("Baclofen")


def test_what_the_source_does_not_state_is_not_stated(patient) -> None:
    words = page_of(patient.get("/side-effects/drowsiness/")).section("Baclofen")
    assert (
        "How often Not stated For how long Not stated How much Not stated "
        "On what it depends Not stated"
    ) in words


def test_what_the_source_states_is_quoted(world: World, as_patient) -> None:
    (group,) = BACLOFEN.side_effect_groups
    nausea = replace(group.side_effects[0], frequency="common", condition="at first")
    alone = replace(group, side_effects=(nausea,), closing="(it passes)")
    changed = replace(
        BACLOFEN,
        side_effect_groups=(alone,),
        effects=tuple(one for one in BACLOFEN.effects if one.slug == "nausea"),
    )
    world.publish(restore(document=changed, by=world.author, at=NOW))
    words = page_of(as_patient("/side-effects/nausea/")).section("Baclofen")
    assert words.startswith("Common side effects include nausea (it passes) How often “common”")
    assert "On what it depends “at first”" in words


def test_a_gap_is_a_gap_and_not_a_promise(patient) -> None:
    page = page_of(patient.get("/side-effects/nausea/"))
    assert page.section("Not mentioned").startswith(
        "Our source lists side effects for these treatments, but not nausea. "
        "Not mentioned does not mean ruled out. Muscle relaxants"
    )
    assert "Physiotherapy" in page.section("No side effects listed")


def test_an_effect_that_no_live_treatment_mentions_has_no_page(patient) -> None:
    assert patient.get("/side-effects/hoarseness/").status_code == 404
