"""The discard screen: what would be lost is shown before it is."""

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.editions.models import Edition


def says_what_readers_see(treatment: Treatment) -> bool:
    edition = Edition.objects.get(content_id=treatment.content_id)
    return assemble(Treatment.objects.get(pk=treatment.pk)).digest == edition.digest


def test_it_shows_what_would_be_lost(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.physiotherapy, "Keeps you going:")
    page = author_client.get(screen("discard", world.physiotherapy)).content.decode()
    assert '<span class="mark">removed:</span> <del>Keeps you going:</del>' in page
    assert '<span class="mark">added:</span> <ins>Helps to:</ins>' in page


def test_opening_it_changes_nothing(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.physiotherapy, "Keeps you going:")
    author_client.get(screen("discard", world.physiotherapy))
    assert not says_what_readers_see(world.physiotherapy)


def test_the_working_copy_then_says_what_readers_see(world: World, author_client: Client) -> None:
    world.reword_a_benefit(world.physiotherapy, "Keeps you going:")
    form = open_form(author_client, screen("discard", world.physiotherapy))
    assert form.press(author_client)["Location"] == change_page(world.physiotherapy)
    assert says_what_readers_see(world.physiotherapy)
    assert world.physiotherapy.contributions.last().act == "restored"


def test_a_draft_that_moved_meanwhile_is_not_discarded_unseen(
    world: World, author_client: Client
) -> None:
    world.reword_a_benefit(world.physiotherapy, "Keeps you going:")
    form = open_form(author_client, screen("discard", world.physiotherapy))
    world.reword_a_benefit(world.physiotherapy, "Keeps you going well:")
    answer = form.press(author_client)
    page = answer.content.decode()
    assert "Nothing was discarded" in page
    assert "Keeps you going well:" in page
    assert not says_what_readers_see(world.physiotherapy)
    assert form_on(answer).press(author_client).status_code == 302
    assert says_what_readers_see(world.physiotherapy)


def test_where_there_is_nothing_to_discard_it_says_so(world: World, author_client: Client) -> None:
    page = author_client.get(screen("discard", world.baclofen)).content.decode()
    assert "there is nothing to discard" in page
    assert "Discard these changes" not in page


def test_what_readers_do_not_see_cannot_be_gone_back_to(
    world: World, author_client: Client
) -> None:
    address = screen("discard", world.botulinum_toxin)
    assert "nothing to go back to" in author_client.get(address).content.decode()
    digest = assemble(world.botulinum_toxin).digest
    answer = author_client.post(address, {"shown_digest": digest})
    assert "There is a problem" in answer.content.decode()


def test_who_may_not_change_may_not_discard(world: World, publisher_client: Client) -> None:
    world.publisher.groups.remove(world.publisher.groups.get(name="Author"))
    world.reword_a_benefit(world.physiotherapy, "Keeps you going:")
    assert publisher_client.get(screen("discard", world.physiotherapy)).status_code == 403
    assert publisher_client.post(screen("discard", world.physiotherapy)).status_code == 403
