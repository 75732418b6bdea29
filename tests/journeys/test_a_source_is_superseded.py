"""A guideline comes out in a new edition: what rests on the old one is found, and moved."""

from django.test import Client
from django.urls import reverse

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import Passage, Source
from treatments.editions.models import Edition

NEW = "The leaflet, second edition"


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def worklist(client: Client) -> dict[str, list[tuple[str, str]]]:
    sections = client.get("/admin/").context["worklist"]
    return {s.heading: [(row.about, row.address) for row in s.rows] for s in sections}


def test_a_source_is_superseded(
    world: World, author_client: Client, publisher_client: Client, client: Client
) -> None:
    old = Source.objects.get(slug="leaflet")
    treatment = world.physiotherapy
    live = Edition.objects.get(slug="physiotherapy")

    # The author enters the new leaflet, says what it is, and the lines it has on physiotherapy.
    form = open_form(author_client, "/admin/treatments/source/add/")
    form.fill(title=NEW, slug="leaflet-2", kind="patient", accessed_on="2026-03-04")
    assert form.press(author_client).status_code == 302
    new = Source.objects.get(slug="leaflet-2")
    for line, words in enumerate(("Physiotherapy", "Helps to:", "It takes commitment."), 1):
        form = open_form(author_client, "/admin/treatments/passage/add/")
        form.fill(source=str(new.pk), first_line=str(line), last_line=str(line), words=words)
        assert form.press(author_client).status_code == 302

    # What rests on the old one? Five treatments; of physiotherapy, a name and three texts.
    rests = reverse("admin:treatments_source_rests", args=[old.pk])
    assert rests in page(author_client, change_page(old))
    resting = author_client.get(rests).context["resting"]
    assert len(resting) == 5
    (of_it,) = [row for row in resting if row.treatment == treatment]
    assert [place.part for place in of_it.places] == ["Name", "What it is", "Benefit", "Drawback"]

    # It is marked as superseded. Readers see what they saw; no text has moved.
    form = open_form(author_client, reverse("admin:treatments_source_supersede", args=[old.pk]))
    form.fill(successor=str(new.pk)).press(author_client)
    listed = page(author_client, "/admin/treatments/treatment/")
    assert "changed since edition" not in listed
    assert live.document.benefits[0].text in page(client, "/treatments/physiotherapy/")

    # All five are on the worklist, each leading to its own texts.
    rows = dict(worklist(author_client)["Sources that were superseded"])
    assert set(rows) == {
        "Baclofen",
        "Botulinum toxin",
        "Deep brain stimulation",
        "Muscle relaxants",
        "Physiotherapy",
    }
    assert [
        row.treatment for row in author_client.get(rows["Physiotherapy"]).context["resting"]
    ] == [treatment]

    # The author lets physiotherapy rest on the new one, text by text.
    name, helps, takes = (
        str(Passage.objects.get(source=new, first_line=line).pk) for line in (1, 2, 3)
    )
    form = open_form(author_client, change_page(treatment))
    form.fill(name_passage=name, what_it_is_passage=name)
    form.type("benefits-0-passage", helps).type("drawbacks-0-passage", takes)
    assert form.press(author_client).status_code == 302
    assert "Physiotherapy" not in dict(worklist(author_client)["Sources that were superseded"])

    # Readers still see edition 1, which carries the old source, and the screen says so.
    (of_it,) = [r for r in author_client.get(rests).context["resting"] if r.treatment == treatment]
    assert (of_it.places, of_it.edition) == ((), live)

    # Approved and published, nothing of physiotherapy rests on the old source any more.
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Rests on the new leaflet.").press(publisher_client)
    resting = author_client.get(rests).context["resting"]
    assert treatment not in [row.treatment for row in resting]
    assert NEW in page(client, "/treatments/physiotherapy/")
