"""Two editors save the same treatment: the second learns what changed and loses nothing."""

from copy import deepcopy
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import Form, form_on, open_form
from tests.universe import NOW, World
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Effect, Treatment
from treatments.catalogue.restore import restore
from treatments.publishing.actions import discard_draft

OLD = (
    "Daily doses of baclofen have been shown to be effective in treating people with "
    "generalised dystonia."
)


class Desk:
    """Baclofen's change page, opened by two editors at the same time."""

    def __init__(self, first: Client, second: Client, treatment: Treatment) -> None:
        self.first, self.second, self.treatment = first, second, treatment
        self.theirs = self.opened_by(first)
        self.mine = deepcopy(self.theirs)  # the same page, in another browser

    def opened_by(self, client: Client) -> Form:
        return open_form(client, change_page(self.treatment))

    def they_save(self) -> None:
        assert self.theirs.press(self.first).status_code == 302

    def i_save(self) -> HttpResponse:
        """The second editor saves and is told of the conflict; `mine` is the form shown."""
        answer = self.mine.press(self.second)
        assert answer.status_code == 200, "there was no conflict"
        self.mine = form_on(answer)
        return answer

    def i_save_again(self) -> None:
        answer = self.mine.press(self.second)
        assert answer.status_code == 302, answer.context["errors"]


def told(answer: HttpResponse) -> list[str]:
    """What the second editor is told of the first one's changes."""
    return answer.context["conflict"].sentences


@pytest.fixture
def desk(world: World, author_client: Client, publisher_client: Client) -> Desk:
    """The author saves first, the publisher second."""
    return Desk(author_client, publisher_client, world.baclofen)


def texts(treatment: Treatment, part: str) -> list[str]:
    return list(getattr(treatment, part).values_list("text", flat=True))


def test_nothing_is_saved_and_it_is_said_by_whom_and_when(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.fill(what_it_is="A medicine.")
    answer = desk.i_save()
    assert "Nothing is saved yet" in answer.content.decode()
    assert [
        saver[: len("Test Author saved it (")] for saver in answer.context["conflict"].savers
    ] == ["Test Author saved it ("]
    desk.treatment.refresh_from_db()
    assert desk.treatment.what_it_is == "A treatment for dystonia."


def test_a_field_only_they_changed_takes_their_words(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.fill(what_it_is="A medicine.")
    assert told(desk.i_save()) == ["Name: was “Baclofen”, is now “Baclofen tablets”."]
    assert desk.mine.values["name"] == "Baclofen tablets"
    assert desk.mine.values["what_it_is"] == "A medicine."
    desk.i_save_again()
    desk.treatment.refresh_from_db()
    assert desk.treatment.name == "Baclofen tablets"
    assert desk.treatment.what_it_is == "A medicine."


def test_a_field_both_changed_keeps_what_was_typed_and_quotes_theirs(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.fill(name="Baclofen (Lioresal)")
    assert told(desk.i_save()) == [
        (
            "Name: was “Baclofen”, is now “Baclofen tablets”. "
            "You typed “Baclofen (Lioresal)”, which is kept in the form."
        )
    ]
    assert desk.mine.values["name"] == "Baclofen (Lioresal)"
    desk.i_save_again()
    desk.treatment.refresh_from_db()
    assert desk.treatment.name == "Baclofen (Lioresal)"


def test_a_field_both_changed_alike_is_no_argument(desk: Desk) -> None:
    for form in (desk.theirs, desk.mine):
        form.fill(name="Baclofen tablets")
    desk.they_save()
    assert told(desk.i_save()) == [
        "Name: was “Baclofen”, is now “Baclofen tablets”. You typed the same."
    ]


def test_a_box_and_a_choice_are_told_in_words(desk: Desk) -> None:
    del desk.theirs.values["name_restored"]
    desk.theirs.fill(kind="therapy")
    desk.they_save()
    assert set(told(desk.i_save())) == {
        "Name restored: was ticked, is now not ticked.",
        "Kind: was “Medicine”, is now “Therapy”.",
    }
    assert "name_restored" not in desk.mine.values
    desk.i_save_again()
    desk.treatment.refresh_from_db()
    assert (desk.treatment.name_restored, desk.treatment.kind) == (False, "therapy")


def test_different_controls_of_one_row_are_merged(desk: Desk) -> None:
    desk.theirs.type("benefits-0-text", "Can help.")
    desk.they_save()
    desk.mine.type("benefits-0-topic", "evidence")
    assert told(desk.i_save()) == [
        f"Benefit “{OLD[:69].rstrip()}…”, text: was “{OLD}”, is now “Can help.”."
    ]
    desk.i_save_again()
    benefit = desk.treatment.benefits.get()
    assert (benefit.text, benefit.topic) == ("Can help.", "evidence")


def test_a_row_s_text_both_changed_keeps_what_was_typed(desk: Desk) -> None:
    desk.theirs.type("benefits-0-text", "Can help.")
    desk.they_save()
    desk.mine.type("benefits-0-text", "May help.\nSometimes.")
    (sentence,) = told(desk.i_save())
    assert sentence.endswith("You typed “May help.\nSometimes.”, which is kept in the form.")
    desk.i_save_again()
    assert desk.treatment.benefits.get().text == "May help.\nSometimes."


def test_a_row_they_added_appears(desk: Desk) -> None:
    desk.theirs.type("benefits-1-text", "Comes as tablets.").type("benefits-1-topic", "giving")
    desk.they_save()
    desk.mine.type("benefits-0-text", "May help.")
    assert told(desk.i_save()) == ["Benefit “Comes as tablets.” was added."]
    desk.i_save_again()
    assert texts(desk.treatment, "benefits") == ["May help.", "Comes as tablets."]


def test_rows_both_added_are_all_kept(desk: Desk) -> None:
    desk.theirs.type("benefits-1-text", "Theirs.").type("benefits-1-topic", "giving")
    desk.they_save()
    desk.mine.type("benefits-1-text", "Mine.").type("benefits-1-topic", "evidence")
    desk.i_save()
    desk.i_save_again()
    assert texts(desk.treatment, "benefits") == [OLD, "Theirs.", "Mine."]


def test_a_row_they_removed_and_i_did_not_touch_is_gone(desk: Desk) -> None:
    desk.theirs.tick("side_effects-0-DELETE")
    desk.they_save()
    desk.mine.fill(name="Baclofen tablets")
    assert told(desk.i_save()) == ["Side effect “nausea” was removed."]
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness"]


def test_a_row_they_removed_while_i_typed_in_it_comes_back_as_itself(desk: Desk) -> None:
    nausea = desk.treatment.side_effects.get(text="nausea")
    desk.theirs.tick("side_effects-0-DELETE")
    desk.they_save()
    desk.mine.type("side_effects-0-text", "feeling sick")
    assert told(desk.i_save()) == [
        (
            "Side effect “nausea” was removed. "
            "You had changed it, so it stands in the form again, as a new row."
        )
    ]
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["feeling sick", "drowsiness"]
    assert desk.treatment.side_effects.get(text="feeling sick").uid == nausea.uid


def test_a_row_that_came_back_can_be_left_out_after_all(desk: Desk) -> None:
    desk.theirs.tick("side_effects-0-DELETE")
    desk.they_save()
    desk.mine.type("side_effects-0-text", "feeling sick")
    desk.i_save()
    desk.mine.tick(desk.mine.named("text", "feeling sick") + "DELETE")
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness"]


def test_a_row_both_removed_is_gone(desk: Desk) -> None:
    for form in (desk.theirs, desk.mine):
        form.tick("side_effects-0-DELETE")
    desk.they_save()
    assert told(desk.i_save()) == ["Side effect “nausea” was removed."]
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness"]


def test_a_row_they_changed_and_i_ticked_is_still_ticked(desk: Desk) -> None:
    desk.theirs.type("side_effects-0-frequency", "common")
    desk.they_save()
    desk.mine.tick("side_effects-0-DELETE")
    (sentence,) = told(desk.i_save())
    assert sentence == (
        "Side effect “nausea”, frequency: was empty, is now “common”. "
        "You ticked it for removal, which is kept."
    )
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness"]


def test_a_new_order_is_one_sentence_and_no_noise(desk: Desk) -> None:
    desk.theirs.type("side_effects-0-position", "2")
    desk.they_save()
    desk.mine.type("side_effects-1-frequency", "common")
    assert told(desk.i_save()) == ["The order of the side effects was changed."]
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness", "nausea"]
    assert desk.treatment.side_effects.get(text="drowsiness").frequency == "common"


def test_rows_that_merely_closed_up_are_no_news(desk: Desk) -> None:
    desk.theirs.tick("side_effects-0-DELETE")
    desk.they_save()
    assert told(desk.i_save()) == ["Side effect “nausea” was removed."]


def test_a_place_i_typed_is_kept(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.type("side_effects-0-position", "2")
    desk.i_save()
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["drowsiness", "nausea"]


def test_a_third_editor_in_between_is_a_conflict_again(desk: Desk, world: World) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.type("benefits-0-text", "May help.")
    desk.i_save()
    third = desk.opened_by(desk.first).type("benefits-0-text", "Does help.").fill(name="Lioresal")
    assert third.press(desk.first).status_code == 302
    sentences = told(desk.i_save())
    assert sentences[0] == "Name: was “Baclofen tablets”, is now “Lioresal”."
    assert sentences[1].endswith("You typed “May help.”, which is kept in the form.")
    desk.i_save_again()
    desk.treatment.refresh_from_db()
    assert desk.treatment.name == "Lioresal"
    assert texts(desk.treatment, "benefits") == ["May help."]


def test_a_discarded_draft_is_a_conflict_like_any_other(
    desk: Desk, world: World, publisher_client: Client
) -> None:
    """Discarding makes all rows anew; they are known again by their uids."""
    world.reword_a_benefit(world.baclofen, "Can help.")
    desk.mine = desk.opened_by(publisher_client)
    discard_draft(treatment=world.baclofen, by=world.author, at=NOW)
    desk.mine.type("side_effects-0-frequency", "common")
    answer = desk.i_save()
    assert "put back the words of an edition" in answer.context["conflict"].savers[0]
    assert told(answer) == [f"Benefit “Can help.”, text: was “Can help.”, is now “{OLD}”."]
    desk.i_save_again()
    assert texts(world.baclofen, "benefits") == [OLD]
    assert texts(world.baclofen, "side_effects") == ["nausea", "drowsiness"]
    assert world.baclofen.side_effects.get(text="nausea").frequency == "common"
    assert world.baclofen.side_effects.get(text="nausea").group is not None


def test_a_lead_in_they_replaced_is_told_by_its_words(desk: Desk, world: World) -> None:
    document = assemble(desk.treatment)
    (group,) = document.side_effect_groups
    apart = replace(group, uid="", lead_in="", closing="", passage="")
    restore(document=replace(document, side_effect_groups=(apart,)), by=world.author, at=NOW)
    desk.mine.fill(name="Baclofen tablets")
    assert told(desk.i_save()) == [
        "Side effects' lead-in “Common side effects include” was removed.",
        "Side effect “nausea”, under the lead-in: was “Common side effects include”, is now empty.",
        (
            "Side effect “drowsiness”, under the lead-in: was “Common side effects include”, "
            "is now empty."
        ),
    ]
    desk.i_save_again()


def test_the_same_effect_added_by_both_is_said_and_nothing_is_lost(desk: Desk) -> None:
    dizziness = str(Effect.objects.get(slug="dizziness").pk)
    for form, words in ((desk.theirs, "dizziness"), (desk.mine, "feeling dizzy")):
        form.type("side_effects-2-text", words).type("side_effects-2-effect", dizziness)
    desk.they_save()
    desk.i_save()
    answer = desk.mine.press(desk.second)
    assert "Please correct the duplicate data for effect." in answer.content.decode()
    desk.mine = form_on(answer)
    desk.mine.tick(desk.mine.named("text", "feeling dizzy") + "DELETE")
    desk.mine.type(desk.mine.named("text", "dizziness") + "text", "feeling dizzy")
    desk.i_save_again()
    assert texts(desk.treatment, "side_effects") == ["nausea", "drowsiness", "feeling dizzy"]


def test_mistakes_and_conflict_are_shown_together(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.fill(slug="not a slug")
    answer = desk.i_save()
    assert "Enter a valid “slug”" in answer.content.decode()
    assert told(answer)


def test_a_form_without_its_version_is_treated_as_older_than_any(desk: Desk) -> None:
    del desk.mine.values["lock_version"]
    desk.mine.fill(name="Baclofen tablets")
    answer = desk.i_save()
    assert desk.mine.values["name"] == "Baclofen tablets"
    assert len(answer.context["conflict"].savers) == desk.treatment.contributions.count()


def test_a_damaged_form_saves_nothing_and_does_not_break(desk: Desk) -> None:
    desk.theirs.fill(name="Baclofen tablets")
    desk.they_save()
    desk.mine.values["benefits-TOTAL_FORMS"] = "many"
    assert desk.mine.press(desk.second).status_code == 200
    assert texts(desk.treatment, "benefits") == [OLD]
