"""A word that was found wrong and is right becomes a house word, from where it was found."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import HouseWord, Treatment

ACCEPT = "/admin/treatments/houseword/accept/"
OFFER = re.compile(rf'href="({ACCEPT}[^"]+)" target="_blank" rel="noopener">([^<]+)<')


@pytest.fixture
def named(world: World) -> Treatment:
    """Baclofen's benefit names another medicine, which is no house word yet."""
    for word in ("baclofen", "dystonia"):
        HouseWord.objects.create(word=word)
    return world.reword_a_benefit(world.baclofen, "Can help as tizanidine does.")


def offers(client: Client, address: str) -> list[tuple[str, str]]:
    """Where a page offers to accept a word, and in which words."""
    found = OFFER.findall(client.get(address).content.decode())
    return sorted({(address.replace("&amp;", "&"), words) for address, words in found})


@pytest.mark.parametrize("where", ["change", "ask", "publish"])
def test_it_is_offered_beside_the_finding_and_leads_back(
    named: Treatment, publisher_client: Client, where: str
) -> None:
    page = change_page(named) if where == "change" else screen(where, named)
    ((address, words),) = offers(publisher_client, page)
    assert words == "Add “tizanidine” to the house words… (new tab)"
    answer = open_form(publisher_client, address).press(publisher_client)
    assert answer.url == page
    assert offers(publisher_client, page) == []
    assert "tizanidine”" not in publisher_client.get(page).content.decode().split("<form")[0]


def test_it_opens_beside_the_form_and_sends_nothing_of_it(
    named: Treatment, author_client: Client
) -> None:
    """A link, no button of the surrounding form: what is typed there stays as it is."""
    shown = author_client.get(change_page(named)).content.decode()
    assert shown.count('target="_blank" rel="noopener">Add “tizanidine”') == 2
    assert ACCEPT not in re.findall(r'(?:form)?action="([^"]+)"', shown)


def test_looking_adds_nothing(named: Treatment, author_client: Client) -> None:
    page = author_client.get(f"{ACCEPT}?word=tizanidine").content.decode()
    assert "Add “tizanidine” to the house words" in page
    assert not HouseWord.objects.filter(word="tizanidine").exists()


def test_who_added_it_and_what_it_is_are_kept(named: Treatment, author_client: Client) -> None:
    form = open_form(author_client, f"{ACCEPT}?word=tizanidine")
    form.fill(reason="The name of a medicine.").press(author_client)
    row = HouseWord.objects.get(word="tizanidine")
    assert (row.word, row.reason) == ("tizanidine", "The name of a medicine.")
    entry = LogEntry.objects.get()
    assert (entry.user.get_username(), entry.object_repr) == ("author", "tizanidine")


def test_it_says_what_it_did(named: Treatment, author_client: Client) -> None:
    (address, _), *_ = offers(author_client, change_page(named))
    answer = open_form(author_client, address).press(author_client)
    page = author_client.get(answer.url).content.decode()
    assert "“tizanidine” is a house word now: the spelling check accepts it." in page


def test_a_word_that_is_there_already_is_refused_and_what_was_typed_is_kept(
    world: World, author_client: Client
) -> None:
    HouseWord.objects.create(word="tizanidine")
    form = open_form(author_client, f"{ACCEPT}?word=Tizanidine&back=/admin/")
    answer = form.fill(reason="A medicine.").press(author_client)
    assert "is a house word already" in answer.content.decode()
    kept = form_on(answer).values
    assert (kept["word"], kept["back"], kept["reason"]) == ("Tizanidine", "/admin/", "A medicine.")


@pytest.mark.parametrize("word", ["", "two words", "<script>"])
def test_what_is_no_word_is_refused_in_a_sentence(
    world: World, author_client: Client, word: str
) -> None:
    answer = author_client.post(ACCEPT, {"word": word})
    assert "There is a problem" in answer.content.decode()
    assert "<script>" not in answer.content.decode().split('id="main"')[1].split("<footer")[0]
    assert not HouseWord.objects.exists()


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_it_never_leads_to_another_site(world: World, author_client: Client, back: str) -> None:
    form = open_form(author_client, f"{ACCEPT}?word=tizanidine&back={back}")
    assert form.press(author_client).url == "/admin/treatments/houseword/"


def test_a_reason_that_is_too_long_is_refused_with_what_was_typed(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, f"{ACCEPT}?word=tizanidine").fill(reason="x" * 201)
    answer = form.press(author_client)
    assert answer.status_code == 200
    assert form_on(answer).values["reason"] == "x" * 201
    assert not HouseWord.objects.exists()


def test_without_the_right_it_is_not_offered_and_not_let_in(
    named: Treatment, author: User, author_client: Client
) -> None:
    right = Permission.objects.get(codename="add_houseword")
    for group in author.groups.all():
        group.permissions.remove(right)
    assert offers(author_client, change_page(named)) == []
    assert offers(author_client, screen("ask", named)) == []
    assert author_client.get(f"{ACCEPT}?word=tizanidine").status_code == 403
    assert author_client.post(ACCEPT, {"word": "tizanidine"}).status_code == 403
    assert not HouseWord.objects.filter(word="tizanidine").exists()


def test_it_takes_a_token_like_every_form(world: World, author: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    assert client.post(ACCEPT, {"word": "tizanidine"}).status_code == 403
    assert not HouseWord.objects.exists()
