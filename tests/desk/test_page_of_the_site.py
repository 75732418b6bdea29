"""A page of the site in the desk: edited, reviewed and published as treatments are."""

from dataclasses import replace

import pytest
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import NOW, World, uid
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Page
from treatments.catalogue.restore import restore
from treatments.editions.models import Edition
from treatments.editions.page import Section

ADD = "/admin/treatments/page/add/"


@pytest.fixture
def editor_client(world: World, reviewer) -> Client:
    """Whoever may approve a page."""
    client = Client()
    client.force_login(reviewer)
    return client


def test_its_sections_are_edited_on_one_page(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.about))
    form.type("sections-1-paragraphs", "A charity for people with dystonia.\nIts members pay.")
    form.press(author_client)
    section = world.about.sections.get(heading="Who we are")
    assert section.paragraphs == "A charity for people with dystonia.\nIts members pay."


def test_it_goes_the_whole_way_with_an_editors_eyes(
    world: World, author_client: Client, editor_client: Client, publisher_client: Client
) -> None:
    form = open_form(author_client, change_page(world.about))
    form.type("sections-1-paragraphs", "A charity.").press(author_client)
    asking = author_client.get(screen("ask", world.about)).content.decode()
    assert "This change needs an editor who did not work on it." in asking
    open_form(author_client, screen("ask", world.about)).press(author_client)
    open_form(editor_client, screen("review", world.about)).press(editor_client, "approve")
    form = open_form(publisher_client, screen("publish", world.about))
    form.fill(change_kind="major", note="We say who we are.").press(publisher_client)
    assert Edition.objects.pages().filter(slug="about").count() == 2
    page = Client().get("/about/").content.decode()
    assert "A charity." in page
    assert "Checked by our editors." in page


def test_a_template_may_stay_but_a_new_gap_may_not_be_published(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.disclaimer))
    form.type("sections-0-paragraphs", "Write to [an address].").press(author_client)
    page = author_client.get(screen("ask", world.disclaimer)).content.decode()
    assert "“[an address]” still has to be filled in" in page


def test_an_address_of_the_site_itself_is_refused(world: World, author_client: Client) -> None:
    form = open_form(author_client, ADD)
    form.fill(name="Compare", slug="compare").type("sections-0-paragraphs", "Words.")
    answer = form.press(author_client)
    assert "The site itself uses “/compare/”: choose another address." in answer.content.decode()
    assert "Words." in answer.content.decode()
    assert not Page.objects.filter(slug="compare").exists()


def test_a_public_address_stays_and_the_page_cannot_be_deleted(
    world: World, author_client: Client, admin_client: Client
) -> None:
    assert "slug" not in open_form(author_client, change_page(world.about)).values
    admin_client.post(change_page(world.about).replace("change", "delete"), {"post": "yes"})
    assert Page.objects.filter(pk=world.about.pk).exists()


def test_a_query_is_about_a_treatment_and_is_not_offered_here(
    world: World, author_client: Client
) -> None:
    ask = "Ask a query about this treatment"
    assert ask in author_client.get(change_page(world.baclofen)).content.decode()
    assert ask not in author_client.get(change_page(world.about)).content.decode()


def test_its_withdrawal_speaks_of_no_other_treatment(
    world: World, publisher_client: Client
) -> None:
    shown = publisher_client.get(screen("withdraw", world.about)).content.decode()
    assert "they find your sentence instead" in shown
    assert "another treatment" not in shown


def test_two_editors_lose_nothing(world: World, author_client: Client) -> None:
    first = open_form(author_client, change_page(world.about))
    second = open_form(author_client, change_page(world.about))
    first.type("sections-0-paragraphs", "Whose words they are.").press(author_client)
    answer = second.type("sections-1-paragraphs", "We are a charity.").press(author_client)
    assert "Nothing is saved yet" in answer.content.decode()
    form_on(answer, change_page(world.about)).press(author_client)
    texts = set(world.about.sections.values_list("paragraphs", flat=True))
    assert texts == {"Whose words they are.", "We are a charity."}


def test_while_a_gap_of_the_template_is_left_readers_are_told_so(world: World) -> None:
    who, say = assemble(world.about).sections
    more = Section(uid("more"), "What we do", ("We publish.",))
    changed = replace(assemble(world.about), sections=(who, say, more))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    page = Client().get("/about/").content.decode()
    assert "We publish." in page
    assert "A template that our publisher has still to complete." in page
