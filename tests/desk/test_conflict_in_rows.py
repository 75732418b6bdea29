"""Two editors save the same treatment: its benefits, drawbacks and side effects."""

from tests.desk.browser import form_on
from tests.desk.meeting import Meeting, told
from treatments.catalogue.models import Effect

OLD = (
    "Daily doses of baclofen have been shown to be effective in treating people with "
    "generalised dystonia."
)


def test_different_controls_of_one_row_are_merged(meeting: Meeting) -> None:
    meeting.theirs.type("benefits-0-text", "Can help.")
    meeting.they_save()
    meeting.mine.type("benefits-0-topic", "evidence")
    assert told(meeting.i_save()) == [
        f"Benefit “{OLD[:69].rstrip()}…”, text: was “{OLD}”, is now “Can help.”."
    ]
    meeting.i_save_again()
    benefit = meeting.treatment.benefits.get()
    assert (benefit.text, benefit.topic) == ("Can help.", "evidence")


def test_a_row_s_text_both_changed_keeps_what_was_typed(meeting: Meeting) -> None:
    meeting.theirs.type("benefits-0-text", "Can help.")
    meeting.they_save()
    meeting.mine.type("benefits-0-text", "May help.\nSometimes.")
    (sentence,) = told(meeting.i_save())
    assert sentence.endswith("You typed “May help.\nSometimes.”, which is kept in the form.")
    meeting.i_save_again()
    assert meeting.treatment.benefits.get().text == "May help.\nSometimes."


def test_a_row_they_added_appears(meeting: Meeting) -> None:
    meeting.theirs.type("benefits-1-text", "Comes as tablets.").type("benefits-1-topic", "giving")
    meeting.they_save()
    meeting.mine.type("benefits-0-text", "May help.")
    assert told(meeting.i_save()) == ["Benefit “Comes as tablets.” was added."]
    meeting.i_save_again()
    assert meeting.texts("benefits") == ["May help.", "Comes as tablets."]


def test_rows_both_added_are_all_kept(meeting: Meeting) -> None:
    meeting.theirs.type("benefits-1-text", "Theirs.").type("benefits-1-topic", "giving")
    meeting.they_save()
    meeting.mine.type("benefits-1-text", "Mine.").type("benefits-1-topic", "evidence")
    meeting.i_save()
    meeting.i_save_again()
    assert meeting.texts("benefits") == [OLD, "Theirs.", "Mine."]


def test_a_row_they_removed_and_i_did_not_touch_is_gone(meeting: Meeting) -> None:
    meeting.theirs.tick("side_effects-0-DELETE")
    meeting.they_save()
    meeting.mine.fill(name="Baclofen tablets")
    assert told(meeting.i_save()) == ["Side effect “nausea” was removed."]
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness"]


def test_a_row_they_removed_while_i_typed_in_it_comes_back_as_itself(meeting: Meeting) -> None:
    nausea = meeting.treatment.side_effects.get(text="nausea")
    meeting.theirs.tick("side_effects-0-DELETE")
    meeting.they_save()
    meeting.mine.type("side_effects-0-text", "feeling sick")
    assert told(meeting.i_save()) == [
        (
            "Side effect “nausea” was removed. "
            "You had changed it, so it stands in the form again, as a new row."
        )
    ]
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["feeling sick", "drowsiness"]
    assert meeting.treatment.side_effects.get(text="feeling sick").uid == nausea.uid


def test_a_row_that_came_back_can_be_left_out_after_all(meeting: Meeting) -> None:
    meeting.theirs.tick("side_effects-0-DELETE")
    meeting.they_save()
    meeting.mine.type("side_effects-0-text", "feeling sick")
    meeting.i_save()
    meeting.mine.tick(meeting.mine.named("text", "feeling sick") + "DELETE")
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness"]


def test_a_row_both_removed_is_gone(meeting: Meeting) -> None:
    for form in (meeting.theirs, meeting.mine):
        form.tick("side_effects-0-DELETE")
    meeting.they_save()
    assert told(meeting.i_save()) == ["Side effect “nausea” was removed."]
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness"]


def test_a_row_they_changed_and_i_ticked_is_still_ticked(meeting: Meeting) -> None:
    meeting.theirs.type("side_effects-0-frequency", "common")
    meeting.they_save()
    meeting.mine.tick("side_effects-0-DELETE")
    (sentence,) = told(meeting.i_save())
    assert sentence == (
        "Side effect “nausea”, frequency: was empty, is now “common”. "
        "You ticked it for removal, which is kept."
    )
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness"]


def test_a_new_order_is_one_sentence_and_no_noise(meeting: Meeting) -> None:
    meeting.theirs.type("side_effects-0-position", "2")
    meeting.they_save()
    meeting.mine.type("side_effects-1-frequency", "common")
    assert told(meeting.i_save()) == ["The order of the side effects was changed."]
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness", "nausea"]
    assert meeting.treatment.side_effects.get(text="drowsiness").frequency == "common"


def test_rows_that_merely_closed_up_are_no_news(meeting: Meeting) -> None:
    meeting.theirs.tick("side_effects-0-DELETE")
    meeting.they_save()
    assert told(meeting.i_save()) == ["Side effect “nausea” was removed."]


def test_a_place_i_typed_is_kept(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.type("side_effects-0-position", "2")
    meeting.i_save()
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["drowsiness", "nausea"]


def test_the_same_effect_added_by_both_is_said_and_nothing_is_lost(meeting: Meeting) -> None:
    dizziness = str(Effect.objects.get(slug="dizziness").pk)
    for form, words in ((meeting.theirs, "dizziness"), (meeting.mine, "feeling dizzy")):
        form.type("side_effects-2-text", words).type("side_effects-2-effect", dizziness)
    meeting.they_save()
    meeting.i_save()
    answer = meeting.mine.press(meeting.second)
    assert "Please correct the duplicate data for effect." in answer.content.decode()
    meeting.mine = form_on(answer)
    meeting.mine.tick(meeting.mine.named("text", "feeling dizzy") + "DELETE")
    meeting.mine.type(meeting.mine.named("text", "dizziness") + "text", "feeling dizzy")
    meeting.i_save_again()
    assert meeting.texts("side_effects") == ["nausea", "drowsiness", "feeling dizzy"]
