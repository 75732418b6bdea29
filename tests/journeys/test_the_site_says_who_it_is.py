"""The site ships with honest templates; its people fill one in, and readers are told by whom."""

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World

WORDS = "Write to the address on our letters."


def test_the_site_says_who_it_is(
    world: World,
    author_client: Client,
    reviewer_client: Client,
    publisher_client: Client,
    client: Client,
) -> None:
    contact = world.contact

    # As it ships, the page says that it is a template, and what is missing stands in brackets.
    page = client.get("/contact/").content.decode()
    assert "A template that our publisher has still to complete." in page
    assert "[Give an address.]" in page

    # The publisher has its page open when the author comes to fill it in, and they are told.
    publisher_client.get(change_page(contact))
    page = author_client.get(change_page(contact)).content.decode()
    assert "Test Publisher opened this less than a minute ago." in page
    assert "still has to be filled in" in page
    form = open_form(author_client, change_page(contact))
    form.type("sections-0-paragraphs", WORDS).press(author_client)

    # Nobody has approved it: readers see the template, and staff the draft on the same page.
    assert WORDS not in client.get("/contact/").content.decode()
    assert WORDS in author_client.get(screen("preview", contact)).content.decode()
    page = publisher_client.get(screen("publish", contact)).content.decode()
    assert "This text cannot be published yet" in page

    # It goes the way of every text: asked, approved by somebody else, published.
    open_form(author_client, screen("ask", contact)).press(author_client)
    open_form(reviewer_client, screen("review", contact)).press(reviewer_client, "approve")
    form = open_form(publisher_client, screen("publish", contact))
    form.fill(change_kind="major", note="We say how to reach us.").press(publisher_client)
    page = client.get("/contact/").content.decode()
    assert WORDS in page
    assert "A template that our publisher has still to complete." not in page
    assert "We say how to reach us." in client.get("/contact/changes/").content.decode()
