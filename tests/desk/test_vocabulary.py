"""The shared words: who uses them, and what a change of one means."""

import pytest
from django.test import Client

from tests.desk.addresses import LIST, change_page
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import DystoniaType, Effect, GlossaryTerm, Treatment
from treatments.desk.states import with_states


def rows(client: Client, model: str) -> dict[str, object]:
    """The list's rows by name."""
    return {
        row.name: row for row in client.get(f"/admin/treatments/{model}/").context["cl"].result_list
    }


def states(client: Client) -> dict[str, str]:
    return {row.name: row.state for row in client.get(LIST).context["cl"].result_list}


def test_a_side_effect_s_word_says_how_many_treatments_use_it(
    world: World, author_client: Client
) -> None:
    page = author_client.get("/admin/treatments/effect/").content.decode()
    assert (rows(author_client, "effect")["drowsiness"].uses, "2 treatments" in page) == (2, True)
    assert "1 treatment<" in page


def test_a_type_of_dystonia_too(world: World, author_client: Client) -> None:
    assert rows(author_client, "dystoniatype")["generalised dystonia"].uses == 1


def test_a_term_says_on_how_many_published_pages_it_stands(
    world: World, author_client: Client
) -> None:
    page = author_client.get("/admin/treatments/glossaryterm/").content.decode()
    assert "1 published page<" in page
    assert "none yet, so readers see no explanation" in page


def test_a_changed_word_changes_the_state_of_those_who_use_it_and_of_no_other(
    world: World, author_client: Client
) -> None:
    drowsiness = Effect.objects.get(slug="drowsiness")
    form = open_form(author_client, change_page(drowsiness)).fill(name="feeling drowsy")
    assert form.press(author_client).status_code == 302
    assert {name for name, state in states(author_client).items() if state == "changed"} == {
        "Baclofen",
        "Muscle relaxants",
    }


def test_a_changed_type_does_so_as_well(world: World, author_client: Client) -> None:
    generalised = DystoniaType.objects.get(slug="generalised")
    open_form(author_client, change_page(generalised)).fill(name="general dystonia").press(
        author_client
    )
    assert states(author_client)["Baclofen"] == "changed"


def test_a_new_definition_reaches_every_treatment_whose_words_use_the_term(
    world: World, author_client: Client
) -> None:
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    open_form(author_client, change_page(term)).fill(definition="Written by a test.").press(
        author_client
    )
    assert states(author_client)["Muscle relaxants"] == "changed"


def test_saving_a_word_unchanged_forgets_nothing(world: World, author_client: Client) -> None:
    open_form(author_client, change_page(Effect.objects.get(slug="drowsiness"))).press(
        author_client
    )
    assert not Treatment.objects.to_recompute().exists()


def test_a_removed_term_is_taken_out_of_the_treatments_that_used_it(
    world: World, admin_client: Client
) -> None:
    term = GlossaryTerm.objects.get(slug="withdrawal-symptoms")
    form = open_form(admin_client, change_page(term).replace("change", "delete"))
    assert form.press(admin_client).status_code == 302
    assert states(admin_client)["Muscle relaxants"] == "changed"


def test_a_word_that_readers_know_keeps_its_address(world: World, author_client: Client) -> None:
    known = open_form(author_client, change_page(Effect.objects.get(slug="drowsiness")))
    assert "slug" not in known.values
    new = Effect.objects.create(slug="hiccups", name="hiccups")
    assert "slug" in open_form(author_client, change_page(new)).values


@pytest.mark.parametrize("model", ["effect", "dystoniatype", "glossaryterm"])
def test_a_new_word_can_be_made(world: World, author_client: Client, model: str) -> None:
    form = open_form(author_client, f"/admin/treatments/{model}/add/")
    assert form.fill(name="a new word", slug="a-new-word").press(author_client).status_code == 302
    assert "a new word" in rows(author_client, model)


def test_a_state_is_not_guessed_while_a_digest_is_unknown(world: World) -> None:
    """Readers' text is compared with the working copy's digest: without one, it may differ."""
    Treatment.objects.filter(pk=world.baclofen.pk).update(draft_digest=None)
    row = with_states(Treatment.objects.all(), at=world.baclofen.contributions.last().at)
    assert row.get(pk=world.baclofen.pk).state in {"never", "changed"}
