"""The index is derived: the press writes it, the database keeps it, one command makes it anew."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from tests.search.conftest import slugs
from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.editions.search.backends import install_search
from treatments.editions.search.models import SearchSpelling, SearchText, SearchWord

DERIVED = (SearchText, SearchWord, SearchWord.editions.through, SearchSpelling)


def rows() -> dict[str, list]:
    """Everything derived, but for keys that are counted up."""
    texts = SearchText.objects.order_by("pk").values_list()
    words = SearchWord.editions.through.objects.values_list("searchword__digest", "edition")
    spellings = SearchSpelling.objects.order_by("word").values_list("language", "word")
    return {"texts": list(texts), "words": sorted(words), "spellings": list(spellings)}


def test_every_edition_that_readers_see_or_may_see_has_a_row(world: World) -> None:
    live = set(Edition.objects.live(at=timezone.now()).values_list("pk", flat=True))
    ended = set(Edition.objects.filter(slug="deep-brain-stimulation").values_list("pk", flat=True))
    assert set(SearchText.objects.values_list("pk", flat=True)) == live | ended


def test_an_overtaken_edition_is_forgotten_and_one_that_is_yet_to_come_is_not(
    world: World,
) -> None:
    def numbers() -> list[int]:
        rows = SearchText.objects.filter(edition__slug="baclofen")
        return sorted(rows.values_list("edition__number", flat=True))

    later = timezone.now() + timedelta(days=30)
    world.reword_a_benefit(world.baclofen, "The second wording.")
    world.publish(world.baclofen, at=later)
    assert numbers() == [1, 2]
    world.reword_a_benefit(world.baclofen, "The third wording.")
    world.publish(world.baclofen)
    assert numbers() == [3]
    mentions = SearchWord.editions.through.objects.filter(edition__slug="baclofen")
    assert set(mentions.values_list("edition__number", flat=True)) == {3}


def test_the_command_makes_the_same_again_from_the_editions(world: World, find) -> None:
    # The words of a withdrawn text go, which nobody finds.
    call_command("rebuild_search", stdout=StringIO())
    before = rows()
    for model in DERIVED:
        model.objects.all().delete()
    assert find("drowsiness").hits == ()
    said = StringIO()
    call_command("rebuild_search", stdout=said)
    assert said.getvalue() == f"{len(before['texts'])} editions can be found.\n"
    assert rows() == before
    assert slugs(find("nausea")) == ["baclofen"]


def test_a_row_that_goes_leaves_the_index(world: World, find) -> None:
    SearchText.objects.filter(edition__slug="baclofen").delete()
    assert slugs(find("drowsiness")) == ["muscle-relaxants"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps a column, no trigger")
def test_triggers_that_a_migration_dropped_are_put_back_and_what_was_missed_is_indexed(
    world: World, find
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER search_text_insert")
    world.reword_a_benefit(world.baclofen, "Something new.")
    world.publish(world.baclofen, at=NOW)
    assert find("something").hits == ()
    install_search()
    assert slugs(find("something")) == ["baclofen"]


def test_a_flushed_database_has_an_empty_index(find) -> None:
    assert find("drowsiness").hits
    connection.check_constraints()  # PostgreSQL truncates no table with a check still to come
    call_command("flush", interactive=False, verbosity=0)
    assert find("drowsiness").hits == ()
    assert not SearchText.objects.exists()


def test_prepare_makes_it_for_a_database_that_has_editions_already(world: World, find) -> None:
    for model in DERIVED:
        model.objects.all().delete()
    call_command("prepare", stdout=StringIO())
    assert slugs(find("nausea")) == ["baclofen"]
