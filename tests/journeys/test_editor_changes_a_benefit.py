"""An author changes a benefit; a publisher publishes it; later it is withdrawn."""

from django.test import Client
from django.utils import timezone

from tests.desk.addresses import LIST, change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.editions.models import Edition

OLD = "Can be an effective treatment when other types of medication have failed."
NEW = "Can be effective when other types of medication have failed."


def test_an_editor_changes_a_benefit(
    world: World, author_client: Client, publisher_client: Client, client: Client
) -> None:
    treatment = world.muscle_relaxants
    page = f"/treatments/{treatment.slug}/"

    # The author rewords it. Readers see nothing of that.
    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", OLD) + "text", NEW).press(author_client)
    assert "changed since edition 1" in author_client.get(LIST).content.decode()
    assert OLD in client.get(page).content.decode()
    assert NEW not in client.get(page).content.decode()

    # The author may not publish.
    assert author_client.get(screen("publish", treatment)).status_code == 403

    # A clinical reviewer approves it; the publisher reads what changes, and publishes.
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more shortly.").press(publisher_client)
    assert NEW in client.get(page).content.decode()
    live = Edition.objects.live(at=timezone.now()).get(content_id=treatment.content_id)
    assert (live.number, live.change_note) == (2, "Said more shortly.")

    # Withdrawn, it is in no list, and its page says why.
    form = open_form(publisher_client, screen("withdraw", treatment))
    form.fill(ending="withdrawn", explanation="We are checking a dose.").press(publisher_client)
    assert treatment.name not in client.get("/").content.decode()
    assert "We are checking a dose." in client.get(page).content.decode()
    assert "withdrawn</span>" in author_client.get(LIST).content.decode()

    # Nothing was lost by it: published again, readers find the same words.
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="The dose is right.").press(publisher_client)
    assert NEW in client.get(page).content.decode()
