"""The list of reports: where they are, and for whom."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.desk.reports.reading import open_report, words_on
from tests.universe import World
from treatments.desk.reports.registry import REPORTS

LIST = "/admin/reports/"
EVERY_ADDRESS = [LIST, "/admin/reports/content-inventory/", "/admin/reports/content-inventory.csv"]


@pytest.fixture
def clerk_client(db: None) -> Client:
    """Staff, and without a right to see treatments."""
    client = Client()
    client.force_login(User.objects.create_user("clerk", is_staff=True))
    return client


def test_the_front_page_of_the_desk_leads_there(world: World, reviewer_client: Client) -> None:
    assert reverse("admin:reports") == LIST
    assert f'<a href="{LIST}">Reports</a>' in reviewer_client.get("/admin/").content.decode()


def test_it_names_every_report_and_says_what_it_is(world: World, author_client: Client) -> None:
    page = author_client.get(LIST).content.decode()
    assert [report.title for report in REPORTS.values()] == [
        "Content inventory",
        "Reviews due and overdue",
        "Scheduled",
        "Sign-offs by person and period",
        "Still right, by person and period",
        "Readability",
        "DISCERN",
        "IPDAS",
        "Balance across treatments",
        "What readers found useful",
    ]
    for name, report in REPORTS.items():
        assert f'<a href="{LIST}{name}/">{report.title}</a>' in page
        assert report.about in page


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("who", ["author_client", "reviewer_client", "publisher_client"])
def test_whoever_may_see_treatments_may_read_every_report(
    world: World, request: pytest.FixtureRequest, who: str, name: str
) -> None:
    page = words_on(open_report(request.getfixturevalue(who), name))
    assert REPORTS[name].about in page


@pytest.mark.parametrize("address", EVERY_ADDRESS)
def test_nobody_else_may(clerk_client: Client, address: str) -> None:
    assert clerk_client.get(address).status_code == 403
    assert LIST not in clerk_client.get("/admin/").content.decode()


@pytest.mark.parametrize("address", EVERY_ADDRESS)
def test_a_stranger_is_asked_to_sign_in(db: None, client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/admin/login/")


@pytest.mark.parametrize("ending", ["/", ".csv"])
def test_a_report_that_does_not_exist_is_not_found(author_client: Client, ending: str) -> None:
    assert author_client.get(f"{LIST}horoscope{ending}").status_code == 404


def test_a_report_only_answers_questions(world: World, author_client: Client) -> None:
    for address in EVERY_ADDRESS:
        assert author_client.post(address).status_code == 405
