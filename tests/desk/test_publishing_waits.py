"""What the publish, ask and review screens say of open queries and notes."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World, uid
from treatments.catalogue.models import Query, Treatment
from treatments.review.actions import submit
from treatments.review.models import Note
from treatments.review.notes import leave_note

BENEFIT = uid("baclofen effective")


@pytest.fixture
def note(world: World) -> Note:
    return leave_note(
        copy=world.baclofen,
        part=BENEFIT,
        text="For whom?",
        blocking=True,
        by=world.reviewer,
        at=timezone.now(),
    )


@pytest.fixture
def query(world: World) -> Query:
    return Query.objects.create(
        treatment=world.baclofen, question="Which dose?", blocking=True, opened_at=timezone.now()
    )


def test_the_publish_screen_names_what_it_waits_for_leads_to_each_and_has_no_button(
    approved: Treatment, note: Note, query: Query, publisher_client: Client
) -> None:
    page = publisher_client.get(screen("publish", approved)).content.decode()
    waits = page.split("Publishing waits for these")[1]
    assert "For whom?" in waits
    assert f"{screen('settle', approved)}?note={note.pk}" in waits
    assert "Which dose?" in waits
    assert change_page(query) in waits
    assert "Publish or schedule edition 2" not in page


def test_a_note_that_came_after_the_screen_was_opened_is_said_and_what_was_typed_kept(
    approved: Treatment, world: World, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("publish", approved))
    form.fill(change_kind="minor", note="Says how.")
    leave_note(copy=approved, text="Wait.", blocking=True, by=world.reviewer, at=timezone.now())
    answer = form.press(publisher_client)
    assert "it waits until this is settled: “Wait.”" in answer.content.decode()
    assert form_on(answer).values["note"] == "Says how."
    approved.refresh_from_db()
    assert "edition 1" in publisher_client.get(change_page(approved)).content.decode()


def test_what_stops_nothing_is_listed_apart(
    approved: Treatment, world: World, publisher_client: Client
) -> None:
    leave_note(copy=approved, text="A small thing.", by=world.author, at=NOW)
    page = publisher_client.get(screen("publish", approved)).content.decode()
    assert "A small thing." in page.split("Open queries and notes")[1]
    assert "Publishing waits for these" not in page
    assert "Publish or schedule edition 2" in page


def test_the_author_who_asks_and_the_reviewer_who_is_asked_read_them_too(
    world: World,
    changed: Treatment,
    note: Note,
    author_client: Client,
    reviewer_client: Client,
) -> None:
    assert "For whom?" in author_client.get(screen("ask", changed)).content.decode()
    submit(copy=changed, reviewer=world.reviewer, by=world.author, at=NOW)
    page = reviewer_client.get(screen("review", changed)).content.decode()
    assert "Benefits: Daily doses of baclofen can be effective." in page
    assert "For whom?" in page
    assert f"{screen('settle', changed)}?note={note.pk}" in page


def test_a_query_is_ticked_by_staff_and_shown_so_in_the_list(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, f"/admin/treatments/query/add/?treatment={world.baclofen.pk}")
    form.fill(question="Which dose?").tick("blocking").press(author_client)
    assert Query.objects.get().blocking
    assert (
        "Publishing waits for it" in author_client.get("/admin/treatments/query/").content.decode()
    )
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert "Publishing waits for it." in page


def test_a_query_about_the_whole_holds_no_treatment_up(world: World, author_client: Client) -> None:
    form = open_form(author_client, "/admin/treatments/query/add/").fill(question="And others?")
    answer = form.tick("blocking").press(author_client)
    assert "Choose the treatment whose publishing waits." in answer.content.decode()
    assert not Query.objects.exists()


def test_a_query_of_the_import_has_nothing_to_tick(world: World, author_client: Client) -> None:
    imported = Query.objects.create(treatment=world.baclofen, question="Common?")
    assert "blocking" not in open_form(author_client, change_page(imported)).boxes


def test_queries_and_notes_are_counted_in_the_list_and_on_the_front_page(
    world: World, note: Note, query: Query, author_client: Client
) -> None:
    row = (
        author_client.get("/admin/treatments/treatment/")
        .context["cl"]
        .result_list.get(pk=world.baclofen.pk)
    )
    assert row.open_count == 2
    front = author_client.get("/admin/").content.decode()
    assert "Open queries and notes" in front
    assert "1 open query." in front
    assert "1 open note, 1 of them blocking." in front
    assert screen("notes", world.baclofen) in front
