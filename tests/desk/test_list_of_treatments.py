"""The list of treatments: names, states in words, and the next step."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import LIST, screen
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.publishing.actions import remove


def states_on(client: Client, query: str = "") -> dict[str, str]:
    """What the list says of each treatment."""
    rows = client.get(LIST + query).context["cl"].result_list
    admin = client.get(LIST).context["cl"].model_admin
    return {row.name: admin.state(row).split(">", 1)[1].removesuffix("</span>") for row in rows}


def queries_of(client: Client, address: str) -> int:
    """How many times a page asks the database."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_each_state_is_said_in_words(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    assert states_on(author_client) == {
        "Baclofen": "changed since edition 1",
        "Botulinum toxin": "never published",
        "Deep brain stimulation": "withdrawn",
        "Muscle relaxants": "published, edition 1",
        "Physiotherapy": "published, edition 1",
    }


def test_the_words_come_with_a_shape(world: World, author_client: Client) -> None:
    page = author_client.get(LIST).content.decode()
    assert '<span class="state state-withdrawn">withdrawn</span>' in page


def test_gone_is_a_state_of_its_own(world: World, author_client: Client) -> None:
    remove(copy=world.baclofen, explanation="Not offered any more.", by=world.publisher)
    assert states_on(author_client)["Baclofen"] == "gone"


def test_a_second_edition_counts_on(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen)
    assert states_on(author_client)["Baclofen"] == "published, edition 2"


def test_an_edition_of_tomorrow_is_not_today_s_state(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    world.publish(world.baclofen, at=NOW + timedelta(days=40_000))
    said = states_on(author_client)["Baclofen"]
    assert said.startswith("changed since edition 1</span>")
    assert said.endswith(">scheduled, edition 2")


def test_a_state_forgotten_by_a_raw_load_is_computed_again(
    world: World, author_client: Client
) -> None:
    Treatment.objects.update(draft_digest=None)
    assert states_on(author_client)["Baclofen"] == "published, edition 1"
    assert not Treatment.objects.to_recompute().exists()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?state=withdrawn", ["Deep brain stimulation"]),
        ("?state=never", ["Botulinum toxin"]),
        ("?state=changed", []),
        ("?kind__exact=medicine", ["Baclofen", "Muscle relaxants"]),
        ("?q=relax", ["Muscle relaxants"]),
        ("?q=nothing-of-the-kind", []),
    ],
)
def test_it_is_searched_and_filtered(
    world: World, author_client: Client, query: str, names: list[str]
) -> None:
    assert list(states_on(author_client, query)) == names


def test_it_is_filtered_by_owner(world: World, author_client: Client) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    assert list(states_on(author_client, f"?owner__id__exact={world.author.pk}")) == ["Baclofen"]


def test_nothing_is_done_to_many_treatments_at_once(world: World, admin_client: Client) -> None:
    page = admin_client.get(LIST)
    assert page.context["action_form"] is None
    assert page.context["cl"].formset is None


def test_a_publisher_is_led_to_what_can_be_published(
    world: World, publisher_client: Client
) -> None:
    page = publisher_client.get(LIST).content.decode()
    assert screen("publish", world.botulinum_toxin) in page
    assert screen("publish", world.baclofen) not in page


def test_an_author_is_not_led_where_they_may_not_go(world: World, author_client: Client) -> None:
    assert "Publish…" not in author_client.get(LIST).content.decode()


def test_it_asks_the_database_as_often_for_700_treatments_as_for_7(
    world: World, publisher_client: Client
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.author)
    few = queries_of(publisher_client, LIST)
    Treatment.objects.bulk_create(
        Treatment(
            name=f"Treatment {number}",
            slug=f"treatment-{number}",
            kind="medicine",
            owner=world.author,
            draft_digest="0" * 64,
        )
        for number in range(695)
    )
    assert Treatment.objects.count() == 700
    assert queries_of(publisher_client, LIST) == few
