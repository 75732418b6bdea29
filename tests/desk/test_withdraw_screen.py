"""The withdraw screen: readers are told why."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.editions import finder
from treatments.editions.finder import Answer
from treatments.editions.models import Release

WHY = "We are checking this text."


@pytest.mark.parametrize(
    ("ending", "found"), [("withdrawn", Answer.WITHDRAWN), ("gone", Answer.GONE)]
)
def test_readers_then_find_the_sentence(
    world: World, publisher_client: Client, ending: str, found: Answer
) -> None:
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    answer = form.fill(ending=ending, explanation=WHY).press(publisher_client)
    assert answer["Location"] == change_page(world.baclofen)
    now = finder.by_slug("baclofen", at=timezone.now())
    assert (now.answer, now.release.explanation) == (found, WHY)
    assert now.release.recorded_by == "Test Publisher"


def test_the_change_page_then_says_so(world: World, publisher_client: Client) -> None:
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    answer = form.fill(ending="withdrawn", explanation=WHY).press(publisher_client)
    page = publisher_client.get(answer["Location"]).content.decode()
    assert "Readers now see your sentence instead of the text." in page
    assert "state-withdrawn" in page


@pytest.mark.parametrize("missing", ["ending", "explanation"])
def test_without_a_choice_and_a_sentence_nothing_happens(
    world: World, publisher_client: Client, missing: str
) -> None:
    typed = {"ending": "gone", "explanation": WHY}
    del typed[missing]
    form = open_form(publisher_client, screen("withdraw", world.baclofen)).fill(**typed)
    answer = form.press(publisher_client)
    assert "There is a problem" in answer.content.decode()
    assert typed.items() <= form_on(answer).values.items()
    assert finder.by_slug("baclofen", at=timezone.now()).answer is Answer.LIVE


def test_what_is_withdrawn_may_be_declared_gone_or_lead_elsewhere(
    world: World, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("withdraw", world.deep_brain_stimulation))
    assert form.options["ending"] == ["gone", "redirect"]
    answer = form.fill(ending="gone", explanation=WHY).press(publisher_client)
    assert answer.status_code == 302
    answer = finder.by_slug("deep-brain-stimulation", at=timezone.now()).answer
    assert answer is Answer.GONE


def test_what_readers_never_saw_cannot_be_withdrawn(world: World, publisher_client: Client) -> None:
    address = screen("withdraw", world.botulinum_toxin)
    assert "nothing to withdraw" in publisher_client.get(address).content.decode()
    answer = publisher_client.post(address, {"ending": "gone", "explanation": WHY, "when": "now"})
    assert "nothing to withdraw" in answer.content.decode()
    assert form_on(answer).values["explanation"] == WHY


def test_an_author_cannot_withdraw_even_by_post(world: World, author_client: Client) -> None:
    address = screen("withdraw", world.baclofen)
    assert author_client.get(address).status_code == 403
    assert author_client.post(address, {"ending": "gone", "explanation": WHY}).status_code == 403
    assert not Release.objects.filter(explanation=WHY).exists()


@pytest.mark.parametrize(
    ("ending", "found", "said"),
    [
        ("withdrawn", Answer.WITHDRAWN, "The treatment is withdrawn on 3 December 2099"),
        ("gone", Answer.GONE, "The address answers “410 Gone” from 3 December 2099"),
    ],
)
def test_it_can_be_set_for_an_exact_second(
    world: World, publisher_client: Client, ending: str, found: Answer, said: str
) -> None:
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    form.fill(ending=ending, explanation=WHY, when="later", day="2099-12-03", clock="09:00:07")
    answer = form.press(publisher_client)
    page = publisher_client.get(answer["Location"]).content.decode()
    assert "from 3 December 2099 at 09:00:07." in page
    assert f"{said} at 09:00:07." in page
    at = Release.objects.get(explanation=WHY).effective_at
    assert finder.by_slug("baclofen", at=at - timedelta(microseconds=1)).answer is Answer.LIVE
    assert finder.by_slug("baclofen", at=at).answer is found


def test_a_time_that_cannot_be_is_refused_and_what_was_typed_is_kept(
    world: World, publisher_client: Client
) -> None:
    typed = {"ending": "gone", "explanation": WHY, "when": "later"}
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    answer = form.fill(**typed, day="2020-01-01", clock="09:00").press(publisher_client)
    assert "That time is past" in answer.content.decode()
    assert typed.items() <= form_on(answer).values.items()
    assert not Release.objects.filter(explanation=WHY).exists()


def test_what_is_scheduled_is_said_and_withdrawing_now_cancels_it(
    world: World, publisher_client: Client
) -> None:
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    form.fill(ending="withdrawn", explanation=WHY, when="later", day="2099-12-03", clock="09:00")
    form.press(publisher_client)
    page = publisher_client.get(screen("withdraw", world.baclofen)).content.decode()
    assert "on 3 December 2099 at 09:00:00. Withdrawing now cancels that." in page
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    form.fill(ending="gone", explanation="Gone for good.").press(publisher_client)
    assert Release.objects.standing().filter(explanation=WHY).count() == 0


def test_a_second_withdrawal_after_the_first_is_refused_with_what_to_do(
    world: World, publisher_client: Client
) -> None:
    for day in ("2099-12-03", "2099-12-24"):
        form = open_form(publisher_client, screen("withdraw", world.baclofen))
        form.fill(ending="withdrawn", explanation=WHY, when="later", day=day, clock="09:00")
        answer = form.press(publisher_client)
    assert "already takes this text away from readers by then" in answer.content.decode()
    assert Release.objects.filter(explanation=WHY).count() == 1
