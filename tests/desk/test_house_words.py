"""House words and preferred terms: rows that editors own."""

from django.test import Client

from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import HouseWord, PreferredTerm


def test_an_author_adds_a_word_the_spelling_check_then_knows(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, "/admin/treatments/houseword/add/")
    assert (
        form.fill(word="Botox", reason="A brand.").press(author_client, "_save").status_code == 302
    )
    assert HouseWord.objects.get(word="Botox").reason == "A brand."


def test_an_author_adds_a_term_we_prefer(world: World, author_client: Client) -> None:
    form = open_form(author_client, "/admin/treatments/preferredterm/add/")
    answer = form.fill(avoid="jab", prefer="injection").press(author_client, "_save")
    assert answer.status_code == 302
    page = author_client.get("/admin/treatments/preferredterm/").content.decode()
    assert "jab" in page
    assert PreferredTerm.objects.get(avoid="jab").prefer == "injection"


def test_a_reviewer_reads_them_only(world: World, reviewer_client: Client) -> None:
    assert reviewer_client.get("/admin/treatments/houseword/").status_code == 200
    assert reviewer_client.get("/admin/treatments/houseword/add/").status_code == 403
