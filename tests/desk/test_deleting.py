"""What may be deleted, and by whom."""

from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import Treatment


def delete_page(treatment: Treatment) -> str:
    return change_page(treatment).replace("change", "delete")


def test_what_was_published_cannot_be_deleted_even_by_a_superuser(
    world: World, admin_client: Client
) -> None:
    for treatment in (world.baclofen, world.deep_brain_stimulation):
        assert (
            delete_page(treatment) not in admin_client.get(change_page(treatment)).content.decode()
        )
        answer = admin_client.post(delete_page(treatment), {"post": "yes"}, follow=True)
        assert "Withdraw it instead." in answer.content.decode()
        assert Treatment.objects.filter(pk=treatment.pk).exists()


def test_a_draft_that_was_never_published_can_be(world: World, admin_client: Client) -> None:
    form = open_form(admin_client, delete_page(world.botulinum_toxin))
    assert form.press(admin_client).status_code == 302
    assert not Treatment.objects.filter(pk=world.botulinum_toxin.pk).exists()


def test_an_author_deletes_no_treatment(world: World, author_client: Client) -> None:
    for treatment in (world.baclofen, world.botulinum_toxin):
        assert author_client.post(delete_page(treatment), {"post": "yes"}).status_code == 403
