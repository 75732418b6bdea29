"""The withdraw screen's third choice: the address leads to another treatment."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import Form, form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.models import Treatment
from treatments.editions import finder
from treatments.editions.models import Release
from treatments.publishing.actions import redirect, remove, withdraw


def form_of(client: Client, treatment: Treatment) -> Form:
    return open_form(client, screen("withdraw", treatment))


def led_to(slug: str, at=None) -> str:
    return finder.by_slug(slug, at=at or timezone.now()).slug


def test_it_offers_every_other_treatment_that_readers_see(
    world: World, publisher_client: Client
) -> None:
    offered = form_of(publisher_client, world.baclofen).options["to"]
    assert offered == ["", str(world.muscle_relaxants.pk), str(world.physiotherapy.pk)]


def test_the_address_then_leads_there(world: World, publisher_client: Client) -> None:
    form = form_of(publisher_client, world.baclofen)
    form.fill(ending="redirect", to=str(world.muscle_relaxants.pk))
    answer = form.press(publisher_client)
    assert answer["Location"] == change_page(world.baclofen)
    page = publisher_client.get(answer["Location"]).content.decode()
    assert "Redirected. The address now leads to Muscle relaxants." in page
    assert "redirected</span>" in page
    assert led_to("baclofen") == "muscle-relaxants"


def test_it_can_be_set_for_an_exact_second(world: World, publisher_client: Client) -> None:
    form = form_of(publisher_client, world.baclofen)
    form.fill(ending="redirect", to=str(world.physiotherapy.pk), explanation="Said twice.")
    form.fill(when="later", day="2099-12-03", clock="09:00:07")
    page = publisher_client.get(form.press(publisher_client)["Location"]).content.decode()
    assert "the address leads to Physiotherapy from 3 December 2099 at 09:00:07." in page
    at = Release.objects.get(explanation="Said twice.").effective_at
    assert led_to("baclofen", at - timedelta.resolution) == ""
    assert led_to("baclofen", at) == "physiotherapy"


@pytest.mark.parametrize(
    ("ending", "to", "sentence"),
    [
        ("redirect", "", "Choose the treatment that the address should lead to."),
        ("redirect", "baclofen", "An address cannot lead there"),
        ("redirect", "botulinum_toxin", "An address cannot lead there"),
        ("gone", "physiotherapy", "You chose a treatment to lead to, and not “Redirected”."),
    ],
)
def test_a_choice_that_cannot_be_is_refused_and_what_was_typed_is_kept(
    world: World, publisher_client: Client, ending: str, to: str, sentence: str
) -> None:
    key = str(getattr(world, to).pk) if to else ""
    values = form_of(publisher_client, world.baclofen).values
    typed = {"ending": ending, "explanation": "Said twice.", "to": key}
    answer = publisher_client.post(screen("withdraw", world.baclofen), values | typed)
    assert sentence in answer.content.decode()
    kept = form_on(answer)
    assert kept.values["explanation"] == "Said twice."
    assert kept.values["to"] == (key if key in kept.options["to"] else "")
    assert not Release.objects.filter(explanation="Said twice.").exists()


def test_what_the_press_refuses_is_said_beside_the_choice(
    world: World, publisher_client: Client
) -> None:
    form = form_of(publisher_client, world.muscle_relaxants)
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    to = str(world.physiotherapy.pk)
    answer = form.fill(ending="redirect", to=to).press(publisher_client)
    assert "The address of Baclofen leads to this treatment" in answer.content.decode()
    assert 'id="id_to_error"' in answer.content.decode()
    assert form_on(answer).values["to"] == to
    assert led_to("muscle-relaxants") == ""


def test_a_time_that_is_past_is_refused(world: World, publisher_client: Client) -> None:
    to = str(world.physiotherapy.pk)
    form = form_of(publisher_client, world.baclofen)
    form.fill(ending="redirect", to=to, when="later", day="2020-01-01", clock="09:00")
    answer = form.press(publisher_client)
    assert "That time is past" in answer.content.decode()
    assert form_on(answer).values["to"] == to
    assert led_to("baclofen") == ""


def test_it_says_which_addresses_lead_here_before_they_find_nothing(
    world: World, publisher_client: Client
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    page = publisher_client.get(screen("withdraw", world.muscle_relaxants)).content.decode()
    assert "The address of Baclofen leads here." in page
    page = publisher_client.get(screen("withdraw", world.physiotherapy)).content.decode()
    assert "Addresses that lead here" not in page


def test_what_leads_elsewhere_says_where_and_may_be_withdrawn(
    world: World, publisher_client: Client
) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    page = publisher_client.get(screen("withdraw", world.baclofen)).content.decode()
    assert "leads to Muscle relaxants now" in page
    form = form_of(publisher_client, world.baclofen)
    form.fill(ending="withdrawn", explanation="Being checked.").press(publisher_client)
    assert finder.by_slug("baclofen", at=timezone.now()).release.explanation == "Being checked."


def test_where_readers_see_no_other_treatment_it_is_not_offered(
    world: World, publisher_client: Client
) -> None:
    withdraw(copy=world.muscle_relaxants, explanation="x", by=world.publisher, at=NOW)
    remove(copy=world.physiotherapy, explanation="x", by=world.publisher, at=NOW)
    form = form_of(publisher_client, world.baclofen)
    assert form.options["ending"] == ["withdrawn", "gone"]
    assert "to" not in form.options


def test_the_desks_history_says_what_became_of_it(world: World, publisher_client: Client) -> None:
    redirect(copy=world.baclofen, to=world.muscle_relaxants, by=world.publisher, at=NOW)
    address = f"{screen('editions', world.baclofen)}?on=2026-03-03"
    assert "Redirected since 3 March 2026, 09:00." in publisher_client.get(address).content.decode()


def test_it_asks_as_often_however_many_lead_here(world: World, publisher_client: Client) -> None:
    def queries() -> int:
        publisher_client.get(screen("withdraw", world.physiotherapy))
        with CaptureQueriesContext(connection) as captured:
            publisher_client.get(screen("withdraw", world.physiotherapy))
        return len(captured)

    few = queries()
    for copy in (world.baclofen, world.muscle_relaxants, world.deep_brain_stimulation):
        redirect(copy=copy, to=world.physiotherapy, by=world.publisher, at=NOW)
    assert queries() == few
