"""The share screen: a link is made, shown once, listed, and taken back."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import Form, form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment
from treatments.review.models import ShareLink


@pytest.fixture
def address(changed: Treatment) -> str:
    return screen("share", changed)


def filled(client: Client, address: str) -> Form:
    return open_form(client, address).fill(label="Patient panel", days="7")


def test_the_link_is_shown_once_and_can_never_be_shown_again(
    author_client: Client, address: str
) -> None:
    page = filled(author_client, address).press(author_client).content.decode()
    (link,) = re.findall(r"http://testserver/preview/[\w-]+/", page)
    assert "it is shown this once, and kept nowhere" in page
    assert Client().get(link).status_code == 200
    token = link.split("/")[-2]
    assert token not in author_client.get(address).content.decode()
    assert not any(token in entry.change_message for entry in LogEntry.objects.all())


def test_the_page_that_shows_it_is_kept_by_no_cache(author_client: Client, address: str) -> None:
    assert "no-store" in filled(author_client, address).press(author_client)["Cache-Control"]


def test_a_browser_may_send_its_form(author_client: Client, address: str) -> None:
    """Without a referrer a browser sends the Origin "null", and Django refuses the form."""
    assert author_client.get(address)["Referrer-Policy"] == "same-origin"


def test_it_lives_for_the_days_that_were_chosen(author_client: Client, address: str) -> None:
    assert open_form(author_client, address).options["days"] == ["1", "7", "14"]
    filled(author_client, address).fill(days="14").press(author_client)
    link = ShareLink.objects.get()
    assert (link.expires_at - link.created_at).days == 14


def test_links_are_listed_with_who_made_them_and_are_taken_back(
    world: World, author_client: Client, address: str
) -> None:
    filled(author_client, address).press(author_client)
    link = ShareLink.objects.get()
    page = author_client.get(address).content.decode()
    assert "For Patient panel" in page.split("Links that can be read now")[1]
    assert "Made by Test Author" in page
    answer = author_client.post(address, {"revoke": link.pk})
    assert answer["Location"] == address
    link.refresh_from_db()
    assert link.revoked_by == world.author
    ended = author_client.get(address).content.decode().split("Links that have ended")[1]
    assert "taken it back" in ended
    again = author_client.post(address, {"revoke": link.pk}).content.decode()
    assert "There is a problem" in again


def test_a_link_says_when_the_draft_has_moved_on(
    world: World, author_client: Client, address: str
) -> None:
    filled(author_client, address).press(author_client)
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    assert "The draft has been changed since." in author_client.get(address).content.decode()


def test_without_a_name_it_says_so_and_keeps_what_was_chosen(
    author_client: Client, address: str
) -> None:
    answer = open_form(author_client, address).fill(days="1").press(author_client)
    assert "Write for whom the link is" in answer.content.decode()
    assert form_on(answer).values["days"] == "1"
    assert not ShareLink.objects.exists()


def test_days_that_are_not_offered_are_refused(author_client: Client, address: str) -> None:
    form = filled(author_client, address)
    form.values["days"] = "3650"
    answer = form.press(author_client).content.decode()
    assert "A link lives for one of the times listed here." in answer
    assert not ShareLink.objects.exists()


def test_a_text_changed_meanwhile_is_not_shared_unseen(
    world: World, author_client: Client, address: str
) -> None:
    form = filled(author_client, address)
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    answer = form.press(author_client)
    assert "Nothing was shared" in answer.content.decode()
    assert form_on(answer).values["label"] == "Patient panel"
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "0", "9" * 40, "٣"])
def test_a_link_that_is_not_there_is_not_taken_back(
    author_client: Client, address: str, key: str
) -> None:
    answer = author_client.post(address, {"revoke": key}).content.decode()
    assert "There is no such link to take back." in answer


def test_the_link_of_another_treatment_is_not_taken_back_here(
    world: World, author_client: Client, address: str
) -> None:
    filled(author_client, address).press(author_client)
    other = screen("share", world.physiotherapy)
    author_client.post(other, {"revoke": ShareLink.objects.get().pk})
    assert ShareLink.objects.get().revoked_at is None


def test_only_those_who_may_share_are_led_there(
    world: World, changed: Treatment, author_client: Client, reviewer_client: Client, address: str
) -> None:
    assert address in author_client.get(change_page(changed)).content.decode()
    assert address not in reviewer_client.get(change_page(changed)).content.decode()
    assert reviewer_client.get(address).status_code == 403
