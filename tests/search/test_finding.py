"""What readers find: live texts that have all the words, and the pages about a word."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.search.conftest import shown, slugs
from tests.universe import NOW, PUBLISHED, SECRET, STARTED, World
from treatments.catalogue.actions import record_shared_change
from treatments.catalogue.models import Effect
from treatments.editions.search import finding
from treatments.publishing.actions import withdraw


def test_every_word_has_to_stand_in_the_text(find) -> None:
    assert set(slugs(find("drowsiness"))) == {"baclofen", "muscle-relaxants"}
    assert slugs(find("drowsiness nausea")) == ["baclofen"]
    assert find("drowsiness posture").hits == ()


def test_the_endings_of_english_words_and_the_beginning_of_the_last_make_no_difference(
    find,
) -> None:
    assert slugs(find("relaxing muscles")) == ["muscle-relaxants"]
    assert slugs(find("physio")) == ["physiotherapy"]


def test_words_in_quotation_marks_stand_next_to_each_other(find) -> None:
    assert slugs(find('"range of motion"')) == ["physiotherapy"]
    assert find('"motion of range"').hits == ()


def test_a_name_comes_before_a_mention(world: World, find) -> None:
    world.reword_a_benefit(world.physiotherapy, "Some take baclofen, baclofen, baclofen as well.")
    world.publish(world.physiotherapy)
    assert slugs(find("baclofen")) == ["baclofen", "physiotherapy"]


def test_a_page_of_the_site_is_found_too(find) -> None:
    (hit,) = find("whose words").hits
    assert (hit.subject, hit.slug) == ("page", "about")


def test_the_line_in_which_most_of_the_words_stand_is_shown_and_they_are_marked(find) -> None:
    (hit,) = find("daily generalised").hits
    assert shown(hit.lines)[0] == (
        "[Daily] doses of baclofen have been shown to be effective in treating people with "
        "[generalised] dystonia."
    )
    assert shown((hit.name,)) == ["Baclofen"]
    assert shown((find("baclofen").hits[0].name,)) == ["[Baclofen]"]


def test_a_side_effect_is_shown_with_the_words_around_it(find) -> None:
    (hit,) = find("nausea").hits
    assert shown(hit.lines) == ["Common side effects include … [nausea]"]


def test_the_pages_about_an_effect_a_type_and_a_term_are_found_by_name(find) -> None:
    def word(text: str) -> list[tuple[str, str]]:
        return [(one.group, one.slug) for one in find(text).words]

    assert word("drowsiness") == [("effect", "drowsiness")]
    assert word("generalised") == [("dystonia_type", "generalised")]
    assert word("withdrawal") == [("term", "withdrawal-symptoms")]


def test_an_effect_is_found_by_its_other_name_and_so_is_the_treatment(world: World, find) -> None:
    nausea = Effect.objects.get(slug="nausea")
    nausea.also_known_as = "queasiness"
    nausea.save()
    record_shared_change(by=world.author, at=NOW, among=None)
    world.publish(world.baclofen)
    found = find("queasiness")
    assert slugs(found) == ["baclofen"]
    assert [(one.group, shown((one.name,))) for one in found.words] == [("effect", ["nausea"])]


def test_a_draft_a_withdrawn_text_and_an_overtaken_wording_are_not_found(
    world: World, find
) -> None:
    assert find(SECRET).hits == ()
    assert find("reversible").hits == ()
    assert slugs(find("daily doses"))
    world.reword_a_benefit(world.baclofen, "Something else altogether.")
    world.publish(world.baclofen)
    assert "baclofen" in slugs(find("altogether"))
    assert find("treating people").hits == ()


def test_a_word_of_no_live_text_has_no_page(world: World, find) -> None:
    withdraw(copy=world.baclofen, explanation="Checking.", by=world.publisher, at=NOW)
    assert find("nausea").words == ()
    assert [one.slug for one in find("drowsiness").words] == ["drowsiness"]


def test_a_scheduled_wording_is_found_from_its_second_on(world: World, find) -> None:
    later = timezone.now() + timedelta(days=30)
    world.reword_a_benefit(world.baclofen, "Something to look forward to.")
    world.publish(world.baclofen, at=later)
    assert find("forward", at=later - timedelta(seconds=1)).hits == ()
    assert slugs(find("treating people", at=later - timedelta(seconds=1))) == ["baclofen"]
    assert slugs(find("forward", at=later)) == ["baclofen"]
    assert find("treating people", at=later).hits == ()


def test_before_anything_was_published_there_was_nothing_to_find(find) -> None:
    assert find("baclofen", at=STARTED).hits == ()
    assert slugs(find("baclofen", at=PUBLISHED)) == ["baclofen"]


def test_another_language_is_not_searched(find) -> None:
    with_language = finding.search("baclofen", at=timezone.now(), language="cy")
    assert (with_language.hits, with_language.words) == ((), ())


def test_what_is_not_shown_is_counted_up_to_a_limit(world: World, find, monkeypatch) -> None:
    everything = find("dystonia")
    assert everything.total == len(everything.hits) == 3
    monkeypatch.setattr(finding, "SHOWN", 2)
    assert (find("dystonia").more, find("dystonia").many) == (1, False)
    monkeypatch.setattr(finding, "COUNTED", 2)
    assert (find("dystonia").total, find("dystonia").many) == (2, True)


@pytest.mark.parametrize("pool", [1, 2])
def test_texts_that_nobody_sees_do_not_hide_those_that_are_seen(
    world: World, find, monkeypatch, pool: int
) -> None:
    """An index names rows in its own order: the first of them may all have been withdrawn."""
    monkeypatch.setattr(finding, "POOL", pool)
    for copy in (world.baclofen, world.muscle_relaxants):
        withdraw(copy=copy, explanation="Checking.", by=world.publisher, at=NOW)
    assert slugs(find("dystonia")) == ["physiotherapy"]


def test_with_more_texts_than_are_ranked_a_name_still_comes_first(
    world: World, find, monkeypatch
) -> None:
    world.reword_a_benefit(world.muscle_relaxants, "Physiotherapy may help as well.")
    world.publish(world.muscle_relaxants)
    monkeypatch.setattr(finding, "POOL", 1)
    assert slugs(find("physiotherapy"))[0] == "physiotherapy"
