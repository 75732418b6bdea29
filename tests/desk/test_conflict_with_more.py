"""A third editor, a discarded draft, a lead-in that was replaced: conflicts like any other."""

from dataclasses import replace

from django.test import Client

from tests.desk.meeting import Meeting, told
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.restore import restore
from treatments.publishing.actions import discard_draft

OLD = (
    "Daily doses of baclofen have been shown to be effective in treating people with "
    "generalised dystonia."
)


def test_a_third_editor_in_between_is_a_conflict_again(meeting: Meeting, world: World) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.type("benefits-0-text", "May help.")
    meeting.i_save()
    third = (
        meeting.opened_by(meeting.first).type("benefits-0-text", "Does help.").fill(name="Lioresal")
    )
    assert third.press(meeting.first).status_code == 302
    sentences = told(meeting.i_save())
    assert sentences[0] == "Name: was “Baclofen tablets”, is now “Lioresal”."
    assert sentences[1].endswith("You typed “May help.”, which is kept in the form.")
    meeting.i_save_again()
    meeting.treatment.refresh_from_db()
    assert meeting.treatment.name == "Lioresal"
    assert meeting.texts("benefits") == ["May help."]


def test_a_discarded_draft_is_a_conflict_like_any_other(
    meeting: Meeting, world: World, publisher_client: Client
) -> None:
    """Discarding makes all rows anew; they are known again by their uids."""
    world.reword_a_benefit(world.baclofen, "Can help.")
    meeting.mine = meeting.opened_by(publisher_client)
    discard_draft(copy=world.baclofen, by=world.author, at=NOW)
    meeting.mine.type("side_effects-0-frequency", "common")
    answer = meeting.i_save()
    assert "put back the words of an edition" in answer.context["conflict"].savers[0]
    assert told(answer) == [f"Benefit “Can help.”, text: was “Can help.”, is now “{OLD}”."]
    meeting.i_save_again()
    assert meeting.texts("benefits") == [OLD]
    assert meeting.texts("side_effects") == ["nausea", "drowsiness"]
    assert world.baclofen.side_effects.get(text="nausea").frequency == "common"
    assert world.baclofen.side_effects.get(text="nausea").group is not None


def test_a_lead_in_they_replaced_is_told_by_its_words(meeting: Meeting, world: World) -> None:
    document = assemble(meeting.treatment)
    (group,) = document.side_effect_groups
    apart = replace(group, uid="", lead_in="", closing="", passage="")
    restore(document=replace(document, side_effect_groups=(apart,)), by=world.author, at=NOW)
    meeting.mine.fill(name="Baclofen tablets")
    assert told(meeting.i_save()) == [
        "Side effects' lead-in “Common side effects include” was removed.",
        "Side effect “nausea”, under the lead-in: was “Common side effects include”, is now empty.",
        (
            "Side effect “drowsiness”, under the lead-in: was “Common side effects include”, "
            "is now empty."
        ),
    ]
    meeting.i_save_again()
