"""A code is kept in the desk, reaches partners with the next edition, and is corrected."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.desk.browser import open_form
from tests.universe import NOW, World
from treatments.catalogue.models import TreatmentCode

ASKED = "/api/v1/codes?system=mesh&code=D001418"
ADD = reverse("admin:treatments_treatmentcode_add")
TYPED = {
    "system": "mesh",
    "code": "D001418",
    "name": "Baclofen",
    "relation": "exact",
    "version": "2015",
    "source": "A list of headings",
    "checked_on": "",
}


def test_from_the_editor_who_looked_it_up_to_the_system_that_asks_by_it(
    world: World, author_client: Client
) -> None:
    system = Client()

    def found() -> Any:
        return system.get(ASKED).json()["treatments"]

    # The editor keeps the code. Until somebody publishes, nobody outside hears of it.
    author_client.post(ADD, TYPED | {"treatment": str(world.baclofen.pk)})
    assert found() == []
    world.publish(world.baclofen, at=NOW)
    (carrier,) = found()
    assert carrier["treatment"]["slug"] == "baclofen"
    assert (carrier["code"]["relation"], carrier["code"]["checked_on"]) == ("exact", None)
    (shown,) = system.get(carrier["treatment"]["url"]).json()["codes"]
    assert shown == carrier["code"]

    # It turns out to stand for more than this treatment: the next edition says so.
    code = TreatmentCode.objects.get()
    change = reverse("admin:treatments_treatmentcode_change", args=[code.pk])
    answer = open_form(author_client, change).fill(relation="broader").press(author_client)
    assert answer.status_code == 302
    world.publish(world.baclofen, at=NOW + timedelta(hours=1))
    assert found()[0]["code"]["relation"] == "broader"
