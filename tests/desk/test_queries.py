"""Queries: asked about a statement by its words, and closed with an answer."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.actions import close_query
from treatments.catalogue.models import Query

LIST = "/admin/treatments/query/"
ADD = f"{LIST}add/"


@pytest.fixture
def query(world: World) -> Query:
    """A question about baclofen's nausea."""
    nausea = world.baclofen.side_effects.get(text="nausea")
    return Query.objects.create(
        treatment=world.baclofen, statement_uid=nausea.uid, question="Is it common?"
    )


def questions(client: Client, which: str = "") -> list[str]:
    return [row.question for row in client.get(LIST + which).context["cl"].result_list]


def test_a_query_about_a_treatment_chooses_its_statement_by_its_words(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, f"{ADD}?treatment={world.baclofen.pk}")
    nausea = world.baclofen.side_effects.get(text="nausea")
    form.fill(statement=str(nausea.uid), question="Is it common?")
    assert form.press(author_client).status_code == 302
    query = Query.objects.get()
    assert (query.treatment, query.statement_uid) == (world.baclofen, nausea.uid)
    assert query.opened_at is not None


def test_without_a_treatment_there_is_no_statement_to_choose(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, ADD)
    assert form.options["statement"] == [""]
    assert form.fill(question="What about no treatment?").press(author_client).status_code == 302


def test_a_statement_of_another_treatment_is_refused(world: World, author_client: Client) -> None:
    form = open_form(author_client, f"{ADD}?treatment={world.baclofen.pk}")
    form.values["statement"] = str(world.physiotherapy.benefits.get().uid)
    answer = form.fill(question="Whose?").press(author_client)
    assert "Select a valid choice" in answer.content.decode()
    assert not Query.objects.exists()


def test_it_is_about_a_statement_or_a_field_not_both(world: World, author_client: Client) -> None:
    form = open_form(author_client, f"{ADD}?treatment={world.baclofen.pk}")
    nausea = world.baclofen.side_effects.get(text="nausea")
    form.fill(statement=str(nausea.uid), field="name", question="Which?")
    assert "not both" in form.press(author_client).content.decode()


def test_a_field_needs_its_treatment(world: World, author_client: Client) -> None:
    form = open_form(author_client, ADD).fill(field="name", question="Whose name?")
    assert "Choose the treatment" in form.press(author_client).content.decode()


def test_the_list_shows_the_open_ones_with_the_words_in_question(
    world: World, query: Query, author_client: Client
) -> None:
    page = author_client.get(LIST).content.decode()
    assert "Is it common?" in page
    assert "nausea" in page


def test_closing_takes_an_answer_and_records_who_and_when(
    query: Query, world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(query))
    answer = form.tick("close").press(author_client)
    assert "Write the answer before you close the query." in answer.content.decode()
    form_on(answer).fill(answer="The leaflet says so.").press(author_client)
    query.refresh_from_db()
    assert (query.answer, query.closed_by) == ("The leaflet says so.", world.author)
    assert query.closed_at is not None


def test_an_answer_alone_leaves_it_open(query: Query, author_client: Client) -> None:
    open_form(author_client, change_page(query)).fill(answer="I am asking.").press(author_client)
    query.refresh_from_db()
    assert (query.answer, query.closed_at) == ("I am asking.", None)


def test_a_closed_query_is_read_and_not_edited(
    query: Query, world: World, author_client: Client
) -> None:
    close_query(query=query, answer="Yes.", by=world.author, at=timezone.now())
    page = author_client.get(change_page(query)).content.decode()
    assert "by Test Author" in page
    assert 'name="question"' not in page
    author_client.post(change_page(query), {"question": "Other?"})
    query.refresh_from_db()
    assert query.question == "Is it common?"


@pytest.mark.parametrize(("which", "shown"), [("", 0), ("?is=closed", 1), ("?is=all", 1)])
def test_the_list_is_of_open_queries_unless_asked(
    query: Query, world: World, author_client: Client, which: str, shown: int
) -> None:
    close_query(query=query, answer="Yes.", by=world.author, at=timezone.now())
    assert len(questions(author_client, which)) == shown


def test_it_is_filtered_by_treatment(query: Query, world: World, author_client: Client) -> None:
    assert questions(author_client, f"?treatment__id__exact={world.baclofen.pk}") == [
        "Is it common?"
    ]


def test_a_query_survives_the_rewording_of_its_statement(
    query: Query, world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.type("side_effects-0-text", "feeling sick").press(author_client)
    assert "feeling sick" in author_client.get(LIST).content.decode()


def test_nothing_is_closed_without_an_answer_or_twice(query: Query, world: World) -> None:
    now = timezone.now()
    with pytest.raises(ValueError, match="write one"):
        close_query(query=query, answer="", by=world.author, at=now)
    close_query(query=query, answer="Yes.", by=world.author, at=now)
    with pytest.raises(ValueError, match="closed already"):
        close_query(query=query, answer="No.", by=world.author, at=now)
