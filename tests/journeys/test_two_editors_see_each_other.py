"""Two editors open the same treatment: each is told of the other, and neither loses a word."""

from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World

SAFE = "Saving together is safe: you will be shown what changed."


def test_two_editors_see_each_other(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    address = change_page(world.baclofen)

    # The author begins to write; nobody else is there.
    writing = open_form(author_client, address)
    assert SAFE not in author_client.get(address).content.decode()

    # The publisher opens the same page, is told, and changes another sentence meanwhile.
    page = publisher_client.get(address)
    assert "Test Author opened this less than a minute ago." in page.content.decode()
    assert SAFE in page.content.decode()
    form_on(page).fill(how_it_works="It relaxes muscles.").press(publisher_client)

    # As was promised: the author's save is held back, shows what changed, and keeps every word.
    answer = writing.fill(what_it_is="A medicine.").press(author_client)
    shown = answer.content.decode()
    assert "Test Publisher saved it" in shown
    assert "Test Publisher opened this less than a minute ago." in shown
    form = form_on(answer)
    assert form.values["what_it_is"] == "A medicine."
    assert form.press(author_client).status_code == 302

    world.baclofen.refresh_from_db()
    assert world.baclofen.what_it_is == "A medicine."
    assert world.baclofen.how_it_works == "It relaxes muscles."
