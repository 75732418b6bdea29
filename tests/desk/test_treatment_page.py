"""The change page of a treatment: all of it on one page."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.desk.addresses import ADD, LIST, change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import Passage, Query, Treatment


def page(client: Client, treatment: Treatment) -> str:
    return client.get(change_page(treatment)).content.decode()


def test_its_parts_stand_in_the_order_of_the_public_page(
    world: World, author_client: Client
) -> None:
    headings = re.findall(
        r'<h2 [^>]*class="(?:fieldset|inline)-heading">\s*([^<]+?)\s*</h2>',
        page(author_client, world.baclofen),
    )
    assert headings == [
        "Name",
        "What it is",
        "How it works",
        "Who keeps it up to date",
        "Benefits",
        "Drawbacks",
        "Side effects&#x27; lead-ins",
        "Side effects",
        "Fits to types of dystonia",
    ]


def test_its_title_is_the_treatment_and_its_state_is_said(
    world: World, author_client: Client
) -> None:
    shown = page(author_client, world.deep_brain_stimulation)
    assert "<h1>Deep brain stimulation</h1>" in shown
    assert "withdrawn</span>" in shown


def test_every_word_can_be_chosen_without_script(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    effects = {
        "",
        *map(
            str,
            world.baclofen.side_effects.model.effect.get_queryset().values_list("pk", flat=True),
        ),
    }
    assert set(form.options["side_effects-0-effect"]) == effects
    passages = {"", *map(str, Passage.objects.values_list("pk", flat=True))}
    assert set(form.options["benefits-0-passage"]) == passages


def test_with_script_words_are_searched_for(world: World, author_client: Client) -> None:
    address = "/admin/autocomplete/?app_label=treatments&model_name=sideeffect&field_name=effect"
    found = author_client.get(f"{address}&term=drow").json()["results"]
    assert [result["text"] for result in found] == ["drowsiness"]
    assert 'data-ajax--url="/admin/autocomplete/"' in page(author_client, world.baclofen)


def test_a_side_effect_is_offered_the_lead_ins_of_its_own_treatment(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    own = world.baclofen.side_effect_groups.get()
    assert form.options["side_effects-0-group"] == ["", str(own.uid)]


def test_a_row_is_explained_once_in_prose(world: World, author_client: Client) -> None:
    shown = page(author_client, world.baclofen)
    assert shown.count("empty means that it does not say") == 1


def test_open_queries_stand_with_what_they_are_about(world: World, author_client: Client) -> None:
    nausea = world.baclofen.side_effects.get(text="nausea")
    about = {"treatment": world.baclofen}
    Query.objects.create(question="Is it common?", statement_uid=nausea.uid, **about)
    Query.objects.create(question="Worded loosely?", field="how_it_works", **about)
    shown = page(author_client, world.baclofen)
    above, rows = shown.split('id="benefits-group"')
    assert "Worded loosely?" in above
    assert "Is it common?" in rows
    assert "Is it common?" not in above


def test_a_query_whose_statement_was_removed_is_not_lost(
    world: World, author_client: Client
) -> None:
    nausea = world.baclofen.side_effects.get(text="nausea")
    Query.objects.create(
        question="Is it common?", statement_uid=nausea.uid, treatment=world.baclofen
    )
    nausea.delete()
    assert "A statement that was removed" in page(author_client, world.baclofen)


def test_it_leads_to_the_public_page_only_while_there_is_one(
    world: World, author_client: Client
) -> None:
    def leads_there(treatment: Treatment) -> bool:
        return f'href="/treatments/{treatment.slug}/"' in page(author_client, treatment)

    assert leads_there(world.baclofen)
    assert not leads_there(world.botulinum_toxin)
    assert not leads_there(world.deep_brain_stimulation)


def test_it_leads_there_by_the_address_readers_know(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.baclofen)).fill(slug="lioresal")
    form.press(author_client)
    assert 'href="/treatments/baclofen/"' in page(author_client, world.baclofen)


@pytest.mark.parametrize(
    ("treatment", "screens"),
    [
        ("baclofen", {"withdraw"}),
        ("botulinum_toxin", {"publish"}),
        ("deep_brain_stimulation", {"withdraw", "publish"}),
    ],
)
def test_a_publisher_is_offered_the_screens_there_is_something_to_do_on(
    world: World, publisher_client: Client, treatment: str, screens: set[str]
) -> None:
    row = getattr(world, treatment)
    shown = page(publisher_client, row)
    offered = {n for n in ("publish", "withdraw", "discard") if screen(n, row) in shown}
    assert offered == screens


def test_an_author_is_offered_to_discard_but_not_to_publish(
    world: World, author_client: Client
) -> None:
    world.reword_a_benefit(world.baclofen, "Can help.")
    shown = page(author_client, world.baclofen)
    assert screen("discard", world.baclofen) in shown
    assert screen("publish", world.baclofen) not in shown


def test_who_may_only_publish_reads_all_of_it_and_changes_nothing(
    world: World, publisher_client: Client
) -> None:
    world.publisher.groups.remove(world.publisher.groups.get(name="Author"))
    shown = page(publisher_client, world.baclofen)
    assert "shown to be effective in treating people" in shown
    assert 'name="_save"' not in shown
    answer = publisher_client.post(change_page(world.baclofen), {"name": "Other"})
    assert answer.status_code == 403


def test_it_asks_the_database_as_often_among_700_treatments_as_among_7(
    world: World, publisher_client: Client
) -> None:
    def queries() -> int:
        publisher_client.get(change_page(world.baclofen))
        with CaptureQueriesContext(connection) as captured:
            page(publisher_client, world.baclofen)
        return len(captured)

    few = queries()
    Treatment.objects.bulk_create(
        Treatment(name=f"T {n}", slug=f"t-{n}", kind="medicine", draft_digest="0" * 64)
        for n in range(695)
    )
    assert queries() == few


def test_it_asks_as_often_for_many_rows_as_for_few(world: World, author_client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(author_client, world.baclofen)
        return len(captured)

    page(author_client, world.baclofen)
    few = queries()
    for number in range(20):
        world.baclofen.benefits.create(text=f"Benefit {number}", topic="evidence")
        world.baclofen.drawbacks.create(text=f"Drawback {number}", topic="evidence")
    assert queries() == few


def test_a_vocabulary_is_read_once_however_many_parts_choose_from_it(
    world: World, author_client: Client
) -> None:
    page(author_client, world.baclofen)
    with CaptureQueriesContext(connection) as captured:
        page(author_client, world.baclofen)
    passages = [q["sql"] for q in captured if 'FROM "catalogue_passage"' in q["sql"]]
    # The checks read those that this treatment cites, by their keys.
    assert len([sql for sql in passages if " WHERE " not in sql]) == 1


def test_the_add_page_has_empty_rows_to_type_in(world: World, author_client: Client) -> None:
    form = open_form(author_client, ADD)
    assert form.values["benefits-TOTAL_FORMS"] == "3"
    assert form.options["side_effects-0-group"] == [""]


def test_a_treatment_that_is_not_there_leads_back(world: World, author_client: Client) -> None:
    assert author_client.get(f"{LIST}999999/change/").status_code == 302
    assert author_client.post(f"{LIST}junk/change/", {"lock_version": "1"}).status_code == 302
