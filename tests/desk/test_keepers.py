"""Owner and deputy: who keeps a treatment up to date, on its page and in the list."""

from django.contrib.auth.models import User
from django.test import Client

from tests.desk.addresses import LIST, change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Treatment


def fresh(world: World) -> Treatment:
    return Treatment.objects.get(pk=world.baclofen.pk)


def save(client: Client, world: World, **chosen: object) -> None:
    form = open_form(client, change_page(world.baclofen))
    form.fill(**{name: str(value) for name, value in chosen.items()})
    assert form.press(client).status_code == 302


def test_both_are_chosen_from_a_plain_list_of_names(world: World, author_client: Client) -> None:
    User.objects.create_user("reader", first_name="Not", last_name="Staff")
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert page.count(">Test Reviewer</option>") == 2
    assert "Not Staff" not in page
    save(author_client, world, owner=world.author.pk, deputy=world.reviewer.pk)
    assert (fresh(world).owner, fresh(world).deputy) == (world.author, world.reviewer)


def test_the_deputy_is_somebody_else(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.fill(owner=str(world.author.pk), deputy=str(world.author.pk))
    answer = form.press(author_client)
    assert "The deputy is for when the owner cannot: choose somebody else." in (
        answer.content.decode()
    )
    assert form_on(answer).values["deputy"] == str(world.author.pk)
    assert fresh(world).deputy is None


def test_saving_leaves_an_owner_whose_account_is_closed(
    world: World, author_client: Client
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.reviewer)
    User.objects.filter(pk=world.reviewer.pk).update(is_active=False)
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert ">Test Reviewer (account is closed)</option>" in page
    save(author_client, world, also_known_as="Another name")
    assert fresh(world).also_known_as == "Another name"
    assert fresh(world).owner == world.reviewer


def test_the_list_says_that_an_owner_s_account_is_closed(
    world: World, author_client: Client
) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(owner=world.reviewer)
    assert "Test Reviewer</td>" in author_client.get(LIST).content.decode()
    User.objects.filter(pk=world.reviewer.pk).update(is_active=False)
    page = author_client.get(LIST).content.decode()
    assert "nobody (owner&#x27;s account is closed)</td>" in page


def test_the_list_can_be_narrowed_to_a_deputy(world: World, author_client: Client) -> None:
    Treatment.objects.filter(pk=world.baclofen.pk).update(deputy=world.reviewer)
    address = f"{LIST}?deputy__id__exact={world.reviewer.pk}"
    rows = author_client.get(address).context["cl"].result_list
    assert [row.name for row in rows] == ["Baclofen"]
