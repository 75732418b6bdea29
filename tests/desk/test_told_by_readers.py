"""What readers told us, at the desk: on the front page, beside the statement, read and settled."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.feedback.asking import BENEFIT, WORDS, left
from tests.universe import NOW, World
from treatments.desk.worklist import SHOWN
from treatments.feedback.actions import settle
from treatments.feedback.models import FeedbackMessage

HEADING = "What readers told us"
LIST = reverse("admin:treatments_feedbackmessage_changelist")


@pytest.fixture(autouse=True)
def kept_for_long(settings) -> None:
    """The world's clock stands in March; the desk's does not."""
    settings.FEEDBACK_DAYS = 36_500


def screen(message: FeedbackMessage) -> str:
    return reverse("admin:treatments_feedbackmessage_change", args=[message.pk])


def rows(client: Client) -> list[Any]:
    """The rows of the front page's section."""
    worklist = client.get("/admin/").context["worklist"]
    return [row for section in worklist if section.heading == HEADING for row in section.rows]


@pytest.fixture
def message(world: World) -> FeedbackMessage:
    return left("The dose is wrong.")


def test_the_front_page_leads_to_the_statement_and_to_where_it_is_settled(
    world: World, message: FeedbackMessage, author_client: Client
) -> None:
    (row,) = rows(author_client)
    assert (row.about, row.step, row.address) == ("Baclofen", "Read and settle", screen(message))
    assert row.words == "A reader reports an error: “The dose is wrong.” (3 March 2026)."
    assert row.place == f"{change_page(world.baclofen)}#row-{BENEFIT}"
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert f'id="row-{BENEFIT}"' in page
    assert f'<a href="{row.place}">Baclofen</a>' in author_client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("key", "anchor"),
    [("what_it_is", "id_what_it_is"), ("name", "id_name"), ("fits", "fits-group")],
)
def test_words_that_are_no_row_are_found_in_the_change_page_too(
    world: World, author_client: Client, key: str, anchor: str
) -> None:
    left(s="baclofen", u=key)
    (row,) = rows(author_client)
    assert row.place == f"{change_page(world.baclofen)}#{anchor}"
    assert f'id="{anchor}"' in author_client.get(change_page(world.baclofen)).content.decode()


def test_what_is_about_no_text_leads_to_no_statement(world: World, author_client: Client) -> None:
    left(page="/compare/", kind="error")
    left(kind="error")
    assert [(row.about, row.place) for row in rows(author_client)] == [
        ("/compare/", ""),
        ("The site as a whole", ""),
    ]


def test_a_bare_answer_is_counted_and_asks_nobody_to_do_anything(
    world: World, author_client: Client
) -> None:
    left(useful="no")
    assert rows(author_client) == []
    left("Too long.", useful="no")
    (row,) = rows(author_client)
    assert row.words == "Useful: no: “Too long.” (3 March 2026)."


def test_it_stands_beside_the_statement_until_it_is_settled(
    world: World, message: FeedbackMessage, author_client: Client
) -> None:
    benefits = author_client.get(change_page(world.baclofen)).content.decode()
    assert "The dose is wrong." in benefits.split('id="benefits-group"')[1].split("</h3>")[1]
    settle(message=message, words="Reworded.", by=world.author, at=NOW)
    assert "The dose" not in author_client.get(change_page(world.baclofen)).content.decode()


def test_what_is_about_the_page_stands_above_its_form(world: World, author_client: Client) -> None:
    left("Too long.", useful="no")
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert "Too long." in page.split('<h2 id="told">')[1].split("<fieldset")[0]


def test_the_screen_shows_what_was_read_what_was_written_and_nothing_else_to_edit(
    world: World, message: FeedbackMessage, author_client: Client
) -> None:
    page = author_client.get(screen(message)).content.decode()
    for words in (WORDS, "The dose is wrong.", "They read edition 1", "/treatments/baclofen/"):
        assert words in page
    assert f'href="{change_page(world.baclofen)}#row-{BENEFIT}"' in page
    assert set(open_form(author_client, screen(message)).values) <= {
        "csrfmiddlewaretoken",
        "settlement",
    }


def test_settled_with_a_sentence_it_leaves_the_front_page_and_is_kept(
    world: World, message: FeedbackMessage, author_client: Client, publisher_client: Client
) -> None:
    form = open_form(author_client, screen(message)).fill(settlement="The source says so.")
    assert form.press(author_client)["Location"] == "/admin/"
    message.refresh_from_db()
    assert (message.settlement, message.settled_by) == ("The source says so.", world.author)
    assert rows(author_client) == []
    page = publisher_client.get(screen(message)).content.decode()
    assert "By Test Author on" in page
    assert "The source says so." in page
    assert "Settle it" not in page


def test_without_a_sentence_it_stays_open(message: FeedbackMessage, author_client: Client) -> None:
    answer = open_form(author_client, screen(message)).press(author_client)
    assert "Write what was done about it" in answer.content.decode()
    message.refresh_from_db()
    assert message.settled_at is None


def test_settled_meanwhile_by_another_it_says_so_and_keeps_what_was_typed(
    world: World, message: FeedbackMessage, author_client: Client
) -> None:
    form = open_form(author_client, screen(message)).fill(settlement="Mine.")
    settle(message=message, words="Theirs.", by=world.publisher, at=NOW)
    answer = form.press(author_client)
    assert "Somebody settled this message meanwhile." in answer.content.decode()
    assert form_on(answer).values["settlement"] == "Mine."
    assert "Theirs." in answer.content.decode()


def test_the_list_has_what_waits_first_and_the_rest_on_request(
    world: World, message: FeedbackMessage, author_client: Client
) -> None:
    left(useful="yes")
    settle(message=left("Settled."), words="Done.", by=world.author, at=NOW)

    def listed(query: str) -> int:
        return author_client.get(f"{LIST}{query}").context["cl"].result_count

    assert (listed(""), listed("?is=settled"), listed("?is=all")) == (1, 1, 3)
    assert screen(message) in author_client.get(LIST).content.decode()


@pytest.mark.parametrize("who", ["author_client", "publisher_client"])
def test_authors_and_publishers_settle(
    message: FeedbackMessage, request: pytest.FixtureRequest, who: str
) -> None:
    client = request.getfixturevalue(who)
    assert rows(client)
    assert "Settle it" in client.get(screen(message)).content.decode()


def test_nobody_else_is_shown_anything(
    world: World, message: FeedbackMessage, reviewer_client: Client
) -> None:
    assert rows(reviewer_client) == []
    assert reviewer_client.get(LIST).status_code == 403
    assert reviewer_client.get(screen(message)).status_code == 403
    assert reviewer_client.post(screen(message), {"settlement": "Done."}).status_code == 403
    page = reviewer_client.get(change_page(world.baclofen)).content.decode()
    assert "The dose is wrong." not in page


def test_only_a_publisher_deletes_and_the_log_keeps_none_of_the_words(
    message: FeedbackMessage, author_client: Client, publisher_client: Client
) -> None:
    delete = reverse("admin:treatments_feedbackmessage_delete", args=[message.pk])
    assert "delete this message" not in author_client.get(screen(message)).content.decode()
    assert author_client.post(delete, {"post": "yes"}).status_code == 403
    assert delete in publisher_client.get(screen(message)).content.decode()
    publisher_client.post(delete, {"post": "yes"})
    assert not FeedbackMessage.objects.exists()
    logged = [f"{entry.object_repr} {entry.change_message}" for entry in LogEntry.objects.all()]
    assert logged
    assert not any("dose" in entry for entry in logged)


@pytest.mark.parametrize("key", ["0", "x", "9" * 30, "٣"])
def test_a_message_that_is_not_there_is_not_found(
    message: FeedbackMessage, author_client: Client, key: str
) -> None:
    assert author_client.get(f"{LIST}{key}/change/").status_code == 404


def test_what_a_reader_writes_stays_words(world: World, author_client: Client) -> None:
    message = left("<script>alert(1)</script>")
    for address in ("/admin/", LIST, screen(message), change_page(world.baclofen)):
        assert "<script>alert" not in author_client.get(address).content.decode(), address


def test_more_than_a_day_s_work_is_counted_and_costs_no_more_questions(
    world: World, author_client: Client
) -> None:
    def queries(open_page: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as captured:
            open_page()
        return len(captured)

    left("One.")
    author_client.get("/admin/")
    few = [queries(lambda a=a: author_client.get(a)) for a in ("/admin/", LIST)]
    for number in range(SHOWN + 4):
        left(f"Number {number}.")
    assert len(rows(author_client)) == SHOWN
    assert "5 more in the list" in author_client.get("/admin/").content.decode()
    assert [queries(lambda a=a: author_client.get(a)) for a in ("/admin/", LIST)] == few
