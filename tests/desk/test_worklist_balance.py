"""The worklist: parts that some treatments leave empty and others do not."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import LIST
from tests.universe import World
from treatments.catalogue.assemble import assemble_all
from treatments.catalogue.models import Treatment
from treatments.checks import balance
from treatments.desk.gaps import gaps

HEADING = "Balance across treatments"


def rows(client: Client) -> dict[str, tuple[str, str]]:
    found = {s.heading: s.rows for s in client.get("/admin/").context["worklist"]}
    return {row.about: (row.words, row.address) for row in found.get(HEADING, ())}


def test_it_says_in_how_many_treatments_a_part_is_empty(
    world: World, author_client: Client
) -> None:
    found = rows(author_client)
    assert list(found) == [
        "How it works",
        "Benefits",
        "Drawbacks",
        "Side effects",
        "Types of dystonia",
    ]
    words, _ = found["Drawbacks"]
    assert words.startswith("Empty for 3 of 5 treatments.")


def test_each_row_leads_to_the_treatments_without_it(world: World, author_client: Client) -> None:
    for part, (words, address) in rows(author_client).items():
        listed = author_client.get(address).context["cl"].result_count
        assert words.startswith(f"Empty for {listed} of"), part
    _, address = rows(author_client)["Side effects"]
    names = {row.name for row in author_client.get(address).context["cl"].result_list}
    assert names == {"Botulinum toxin", "Deep brain stimulation", "Physiotherapy"}


def test_the_tables_say_what_the_check_says_of_the_documents(world: World) -> None:
    """A side effect without a lead-in fills its part too."""
    world.baclofen.side_effects.update(group=None)
    world.baclofen.side_effect_groups.all().delete()
    documents = assemble_all(list(Treatment.objects.all()))
    missing = [part for d in documents for part in balance.balance_of(d).missing]
    assert gaps() == (5, {part: missing.count(part) for part in balance.COMPARED})


def test_a_part_that_all_leave_empty_is_out_of_balance_nowhere(
    world: World, author_client: Client
) -> None:
    Treatment.objects.update(how_it_works="", draft_digest=None)
    assert "How it works" not in rows(author_client)


def test_a_part_that_does_not_exist_filters_nothing(world: World, author_client: Client) -> None:
    found = author_client.get(f"{LIST}?without=junk").context["cl"].result_count
    assert found == 5


def test_it_is_for_those_who_may_change_treatments(world: World, reviewer_client: Client) -> None:
    assert rows(reviewer_client) == {}


def test_it_is_one_query(world: World) -> None:
    with CaptureQueriesContext(connection) as captured:
        gaps()
    assert len(captured) == 1
