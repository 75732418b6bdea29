"""The publish screen and review: the button is there for an approved text, and for no other."""

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on
from tests.universe import World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import GlossaryTerm, Treatment
from treatments.editions.models import Edition


def shown(client: Client, treatment: Treatment) -> str:
    return client.get(screen("publish", treatment)).content.decode()


def test_it_says_who_approved_the_text(approved: Treatment, publisher_client: Client) -> None:
    page = shown(publisher_client, approved)
    assert "Approved by Test Reviewer (Test qualification) on 3 March 2026." in page
    assert "Publish or schedule edition 2" in page


def test_without_an_approval_it_leads_to_asking_for_one(
    changed: Treatment, publisher_client: Client
) -> None:
    page = shown(publisher_client, changed)
    assert "it needs the approval of a clinical reviewer who did not work on it." in page
    assert screen("ask", changed) in page
    assert "Publish or schedule" not in page


def test_who_may_not_ask_is_told_who_has_to(
    world: World, changed: Treatment, publisher_client: Client
) -> None:
    world.publisher.groups.remove(world.publisher.groups.get(name="Author"))
    page = shown(publisher_client, changed)
    assert "An author has to ask for review." in page
    assert screen("ask", changed) not in page


def test_a_text_changed_after_approval_names_the_sentence(
    world: World, approved: Treatment, publisher_client: Client
) -> None:
    world.reword_a_benefit(approved, "Can be effective, perhaps.")
    page = shown(publisher_client, approved)
    assert "Approval void. The text changed: Benefit reworded: Can be effective, perhaps" in page
    assert "Publish or schedule" not in page


def test_a_forced_post_without_approval_is_refused_in_a_sentence(
    changed: Treatment, publisher_client: Client
) -> None:
    typed = {"change_kind": "minor", "note": "Forced.", "when": "now"}
    typed["shown_digest"] = assemble(changed).digest
    answer = publisher_client.post(screen("publish", changed), typed)
    assert "This text is not approved" in answer.content.decode()
    assert form_on(answer).values["note"] == "Forced."
    assert Edition.objects.filter(content_id=changed.content_id).count() == 1


def test_what_readers_see_already_is_listed_apart_and_stops_nothing(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    treatment = world.muscle_relaxants
    world.reword_a_benefit(treatment, "Can be an effective treatment.")
    world.approve(treatment)
    page = shown(publisher_client, treatment)
    known = page[page.index("As readers see it already") :]
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    assert "withdrawal symptoms" in known
    assert f'href="{change_page(term)}"' in known
    assert "Publish or schedule edition 2" in page
