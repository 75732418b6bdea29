"""A reader has kept an address for years, and what was there has changed."""

from dataclasses import replace
from datetime import timedelta

from django.test import Client

from tests.draft_guard import draft_guard
from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.publishing.actions import withdraw


def test_renamed_then_withdrawn_then_published_again(world: World) -> None:
    def visit(address: str) -> tuple[int, str]:
        with draft_guard():
            response = Client().get(address, follow=True)
        return response.status_code, page_of(response).text

    renamed = replace(BACLOFEN, slug="baclofen-tablets")
    draft = restore(document=renamed, by=world.author, at=NOW)
    world.publish(draft)
    status, text = visit("/treatments/baclofen/")
    assert status == 200
    assert "Edition 2, published 3 March 2026" in text

    later = NOW + timedelta(days=1)
    reason = "We are checking a sentence."
    withdraw(copy=draft, explanation=reason, by=world.publisher, at=later)
    status, text = visit("/treatments/baclofen/")
    assert status == 200
    assert f"The reason: {reason}" in text
    assert "Daily doses" not in text

    corrected = world.reword_a_benefit(draft, "May help some people.")
    world.publish(corrected, change_kind="correction", at=later + timedelta(days=1))
    status, text = visit("/treatments/baclofen/")
    assert "May help some people." in text
    assert "Edition 3, published 5 March 2026" in text
