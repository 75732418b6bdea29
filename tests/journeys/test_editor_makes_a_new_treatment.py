"""An author makes a treatment from nothing; it is published, edited, and discarded back."""

from django.test import Client
from django.utils import timezone

from tests.desk.addresses import ADD, change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import DystoniaType, Effect, Passage, Treatment
from treatments.editions.models import Edition


def live(treatment: Treatment) -> Edition:
    return Edition.objects.live(at=timezone.now()).get(content_id=treatment.content_id)


def test_an_editor_makes_a_new_treatment(
    world: World, author_client: Client, publisher_client: Client, client: Client
) -> None:
    # From nothing, on one page, without script. Its identity for partners comes by itself.
    form = open_form(author_client, ADD)
    passage = str(Passage.objects.get(first_line=1).pk)
    form.fill(name="A test treatment", slug="a-test-treatment", kind="therapy")
    form.type("name_passage", passage).type("what_it_is_passage", passage)
    for row in ("benefits-0", "benefits-1", "drawbacks-0", "side_effect_groups-0"):
        form.type(f"{row}-passage", passage)
    form.type("side_effects-0-passage", passage).type("fits-0-passage", passage)
    form.fill(what_it_is="A treatment made by a test.", owner=str(world.author.pk))
    form.type("benefits-0-text", "It can be tested.").type("benefits-0-topic", "evidence")
    form.type("benefits-1-text", "It is short.").type("benefits-1-topic", "daily-life")
    form.type("drawbacks-0-text", "It helps nobody.").type("drawbacks-0-topic", "effectiveness")
    form.type("side_effect_groups-0-lead_in", "It can cause")
    drowsiness = Effect.objects.get(slug="drowsiness")
    form.type("side_effects-0-text", "slight drowsiness")
    form.type("side_effects-0-effect", str(drowsiness.pk))
    generalised = DystoniaType.objects.get(slug="generalised")
    form.type("fits-0-dystonia_type", str(generalised.pk)).type("fits-0-strength", "can be used")
    assert form.press(author_client, "_continue").status_code == 302
    treatment = Treatment.objects.get(slug="a-test-treatment")

    # The lead-in is saved now, so the side effect can be put under it.
    form = open_form(author_client, change_page(treatment))
    group = treatment.side_effect_groups.get()
    form.type("side_effects-0-group", str(group.uid)).press(author_client)

    # Nobody outside sees it before it is published.
    page = "/treatments/a-test-treatment/"
    assert client.get(page).status_code == 404
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    assert form.fill(note="A new treatment.").press(publisher_client).status_code == 302
    assert "It can be tested." in client.get(page).content.decode()
    document = live(treatment).document
    assert document.content_id == str(treatment.content_id)
    assert [benefit.text for benefit in document.benefits] == ["It can be tested.", "It is short."]
    assert document.side_effect_groups[0].side_effects[0].text == "slight drowsiness"
    assert document.fits[0].strength == "can be used"

    # It is edited, and the draft is given up again.
    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", "It is short.") + "text", "It is long.").press(author_client)
    assert open_form(author_client, screen("discard", treatment)).press(author_client)
    fresh = Treatment.objects.get(pk=treatment.pk)
    assert assemble(fresh).digest == live(treatment).digest
    assert fresh.owner == world.author
