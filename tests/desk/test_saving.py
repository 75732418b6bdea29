"""Saving the change page: all rows in one transaction, and a record of who did it."""

from uuid import UUID

from django.contrib.admin.models import LogEntry
from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Effect, Treatment


def fresh(treatment: Treatment) -> Treatment:
    return Treatment.objects.get(pk=treatment.pk)


def with_benefits(world: World, *texts: str) -> Treatment:
    """Physiotherapy with these benefits after its own.

    Their uids sort last: a tie that the uid decides then never looks right by chance.
    """
    for position, text in enumerate(texts, 2):
        world.physiotherapy.benefits.create(
            uid=UUID(int=2**128 - position), text=text, topic="daily-life", position=position
        )
    return world.physiotherapy


def benefits(treatment: Treatment) -> list[tuple[int, str]]:
    return list(treatment.benefits.values_list("position", "text"))


def test_a_saved_edit_is_a_contribution(world: World, author_client: Client) -> None:
    before = fresh(world.baclofen)
    form = open_form(author_client, change_page(before)).type("benefits-0-text", "Can help.")
    assert form.press(author_client).status_code == 302
    after = fresh(world.baclofen)
    contribution = after.contributions.last()
    assert (contribution.by, contribution.act) == (world.author, "edited")
    assert contribution.version == after.lock_version == before.lock_version + 1
    assert after.draft_digest == assemble(after).digest != before.draft_digest


def test_an_edit_of_a_row_alone_counts_as_an_edit_of_its_treatment(
    world: World, author_client: Client
) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.type("side_effects-0-frequency", "common").press(author_client)
    assert fresh(world.baclofen).lock_version == world.baclofen.lock_version + 1


def test_saving_without_a_change_records_nothing(world: World, author_client: Client) -> None:
    before = fresh(world.baclofen)
    form = open_form(author_client, change_page(before))
    assert form.press(author_client).status_code == 302
    after = fresh(world.baclofen)
    assert after.lock_version == before.lock_version
    assert after.contributions.count() == before.contributions.count()


def test_the_admin_s_own_history_tells_of_it_too(world: World, author_client: Client) -> None:
    open_form(author_client, change_page(world.baclofen)).fill(name="Lioresal").press(author_client)
    entry = LogEntry.objects.get(object_id=str(world.baclofen.pk))
    assert entry.user == world.author
    assert "Changed Name" in entry.get_change_message()


def test_a_row_typed_into_the_empty_form_is_added_last(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.physiotherapy))
    form.type("benefits-1-text", "Can be done at home.").type("benefits-1-topic", "daily-life")
    form.press(author_client)
    assert benefits(world.physiotherapy) == [(1, "Helps to:"), (2, "Can be done at home.")]


def test_a_row_ticked_for_removal_is_removed_and_the_rest_close_up(
    world: World, author_client: Client
) -> None:
    with_benefits(world, "B", "C")
    form = open_form(author_client, change_page(world.physiotherapy))
    form.tick(form.named("text", "B") + "DELETE").press(author_client)
    assert benefits(world.physiotherapy) == [(1, "Helps to:"), (2, "C")]


def test_a_row_stands_where_its_number_says(world: World, author_client: Client) -> None:
    with_benefits(world, "B", "C", "D")
    form = open_form(author_client, change_page(world.physiotherapy))
    form.type(form.named("text", "Helps to:") + "position", "3").press(author_client)
    assert [text for _, text in benefits(world.physiotherapy)] == ["B", "C", "Helps to:", "D"]


def test_a_row_whose_number_is_taken_out_goes_last(world: World, author_client: Client) -> None:
    with_benefits(world, "B", "C")
    form = open_form(author_client, change_page(world.physiotherapy))
    form.type(form.named("text", "B") + "position", "").press(author_client)
    assert benefits(world.physiotherapy) == [(1, "Helps to:"), (2, "C"), (3, "B")]


def test_a_new_row_can_be_put_first(world: World, author_client: Client) -> None:
    world.physiotherapy.benefits.update(uid=UUID(int=1))  # see with_benefits
    form = open_form(author_client, change_page(world.physiotherapy))
    form.type("benefits-1-text", "First.").type("benefits-1-topic", "daily-life")
    form.type("benefits-1-position", "1").press(author_client)
    assert benefits(world.physiotherapy) == [(1, "First."), (2, "Helps to:")]


def test_points_are_kept_one_a_line(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.physiotherapy))
    assert form.values["benefits-0-points"].split("\r\n") == [
        "maintain a full range of motion",
        "improve your posture",
    ]
    form.type("benefits-0-points", "one\n\n two  words ").press(author_client)
    assert assemble(fresh(world.physiotherapy)).benefits[0].points == ("one", "two words")


def test_a_side_effect_is_put_under_a_lead_in_that_was_saved_before(
    world: World, author_client: Client
) -> None:
    address = change_page(world.physiotherapy)
    form = open_form(author_client, address).type("side_effect_groups-0-lead_in", "It can cause")
    form.press(author_client)
    group = world.physiotherapy.side_effect_groups.get()
    form = open_form(author_client, address)
    form.type("side_effects-0-text", "tired muscles")
    form.type("side_effects-0-effect", str(Effect.objects.get(slug="drowsiness").pk))
    form.type("side_effects-0-group", str(group.uid)).press(author_client)
    assert assemble(fresh(world.physiotherapy)).side_effect_groups[0].side_effects[0].text == (
        "tired muscles"
    )


def test_a_lead_in_of_another_treatment_is_refused(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    form.values["side_effects-0-group"] = str(world.muscle_relaxants.side_effect_groups.get().uid)
    answer = form.press(author_client)
    assert answer.status_code == 200
    assert "Select a valid choice" in answer.content.decode()


def test_a_lead_in_in_use_is_not_removed(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(world.baclofen))
    answer = form.tick("side_effect_groups-0-DELETE").press(author_client)
    assert answer.status_code == 200
    assert "would require deleting the following protected related objects" in (
        answer.content.decode()
    )
    assert world.baclofen.side_effect_groups.exists()


def test_a_page_of_many_rows_can_be_saved(world: World, author_client: Client) -> None:
    """Forty side effects are more controls than Django accepts in a form unless it is told."""
    for number in range(40):
        effect = Effect.objects.create(slug=f"effect-{number}", name=f"effect {number}")
        world.baclofen.side_effects.create(text=effect.name, effect=effect, position=number + 3)
    form = open_form(author_client, change_page(world.baclofen))
    assert len(form.values) > 1000
    form.type(form.named("text", "effect 39") + "frequency", "common")
    assert form.press(author_client).status_code == 302
    assert world.baclofen.side_effects.get(text="effect 39").frequency == "common"


def test_an_error_keeps_what_was_typed_and_saves_nothing(
    world: World, author_client: Client
) -> None:
    before = fresh(world.baclofen)
    form = open_form(author_client, change_page(before))
    form.fill(slug="not a slug").type("benefits-0-text", "Can help.")
    answer = form.press(author_client)
    again = form_on(answer)
    assert answer.status_code == 200
    assert again.values["benefits-0-text"] == "Can help."
    assert fresh(world.baclofen).lock_version == before.lock_version
    assert again.fill(slug="baclofen").press(author_client).status_code == 302
    assert world.baclofen.benefits.get().text == "Can help."
