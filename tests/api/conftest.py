"""What the API's tests share: a site with a name, golden answers, and many more treatments."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.draft_guard import draft_guard
from tests.universe import NOW, PHYSIOTHERAPY, STARTED, World, uid
from treatments.api.contract import EXAMPLES
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced

# Kept beside the program, which shows them as examples in its OpenAPI document.
GOLDEN = EXAMPLES


# When the tests of the API ask, unless one sets another clock.
ASKED = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets what the time is; until then it is ASKED."""

    def put(when: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: when)

    put(ASKED)
    return put


@pytest.fixture(autouse=True)
def _a_site_with_a_name(settings: Settings) -> None:
    """Addresses in golden answers do not depend on where the tests run."""
    settings.SITE_URL = "https://treatments.example"
    settings.PUBLISHER_NAME = ""


@pytest.fixture
def refresh() -> bool:
    """Whether the examples are to be written anew."""
    return bool(os.environ.get("REFRESH_GOLDEN"))


@pytest.fixture
def golden(partner: Client) -> Callable[[str, str], Any]:
    """Fetch an address and hold the answer against treatments/api/v1/examples/<name>.json."""

    def fetch(address: str, name: str) -> Any:
        answer = partner.get(address)
        text = json.dumps(answer.json(), ensure_ascii=False, indent=2) + "\n"
        file = GOLDEN / f"{name}.json"
        if os.environ.get("REFRESH_GOLDEN"):
            file.write_text(text)
        assert text == file.read_text(), (
            f"{address} no longer answers {file.name}. Within version 1 an answer only gains "
            "fields: if that is so, REFRESH_GOLDEN=1 pytest tests/api writes the new one."
        )
        return answer

    return fetch


@pytest.fixture
def crowded(world: World) -> World:
    """The world with nine treatments more, named therapy-1 to therapy-9."""
    for number in range(1, 10):
        slug = f"therapy-{number}"
        benefit = replace(PHYSIOTHERAPY.benefits[0], uid=uid(f"{slug} benefit"))
        document = replace(
            PHYSIOTHERAPY,
            content_id=uid(slug),
            slug=slug,
            name=Sourced(f"Therapy {number}", "leaflet#L1"),
            benefits=(benefit,),
            drawbacks=(),
        )
        treatment = restore(document=document, by=world.author, at=STARTED)
        world.publish(treatment, change_kind="first", note="First published.", at=NOW)
    return world


@pytest.fixture
def partner_of_many(crowded: World) -> Iterator[Client]:
    """A partner's program in the crowded world."""
    with draft_guard():
        yield Client()
