"""Two editors save the same treatment: its own fields."""

from tests.desk.meeting import Meeting, told

OLD = (
    "Daily doses of baclofen have been shown to be effective in treating people with "
    "generalised dystonia."
)


def test_nothing_is_saved_and_it_is_said_by_whom_and_when(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.fill(what_it_is="A medicine.")
    answer = meeting.i_save()
    assert "Nothing is saved yet" in answer.content.decode()
    assert [
        saver[: len("Test Author saved it (")] for saver in answer.context["conflict"].savers
    ] == ["Test Author saved it ("]
    meeting.treatment.refresh_from_db()
    assert meeting.treatment.what_it_is == "A treatment for dystonia."


def test_a_field_only_they_changed_takes_their_words(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.fill(what_it_is="A medicine.")
    assert told(meeting.i_save()) == ["Name: was “Baclofen”, is now “Baclofen tablets”."]
    assert meeting.mine.values["name"] == "Baclofen tablets"
    assert meeting.mine.values["what_it_is"] == "A medicine."
    meeting.i_save_again()
    meeting.treatment.refresh_from_db()
    assert meeting.treatment.name == "Baclofen tablets"
    assert meeting.treatment.what_it_is == "A medicine."


def test_a_field_both_changed_keeps_what_was_typed_and_quotes_theirs(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.fill(name="Baclofen (Lioresal)")
    assert told(meeting.i_save()) == [
        (
            "Name: was “Baclofen”, is now “Baclofen tablets”. "
            "You typed “Baclofen (Lioresal)”, which is kept in the form."
        )
    ]
    assert meeting.mine.values["name"] == "Baclofen (Lioresal)"
    meeting.i_save_again()
    meeting.treatment.refresh_from_db()
    assert meeting.treatment.name == "Baclofen (Lioresal)"


def test_a_field_both_changed_alike_is_no_argument(meeting: Meeting) -> None:
    for form in (meeting.theirs, meeting.mine):
        form.fill(name="Baclofen tablets")
    meeting.they_save()
    assert told(meeting.i_save()) == [
        "Name: was “Baclofen”, is now “Baclofen tablets”. You typed the same."
    ]


def test_a_box_and_a_choice_are_told_in_words(meeting: Meeting) -> None:
    del meeting.theirs.values["name_restored"]
    meeting.theirs.fill(kind="therapy")
    meeting.they_save()
    assert set(told(meeting.i_save())) == {
        "Name restored: was ticked, is now not ticked.",
        "Kind: was “Medicine”, is now “Therapy”.",
    }
    assert "name_restored" not in meeting.mine.values
    meeting.i_save_again()
    meeting.treatment.refresh_from_db()
    assert (meeting.treatment.name_restored, meeting.treatment.kind) == (False, "therapy")


def test_mistakes_and_conflict_are_shown_together(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.fill(slug="not a slug")
    answer = meeting.i_save()
    assert "Enter a valid “slug”" in answer.content.decode()
    assert told(answer)


def test_a_form_without_its_version_is_treated_as_older_than_any(meeting: Meeting) -> None:
    del meeting.mine.values["lock_version"]
    meeting.mine.fill(name="Baclofen tablets")
    answer = meeting.i_save()
    assert meeting.mine.values["name"] == "Baclofen tablets"
    assert len(answer.context["conflict"].savers) == meeting.treatment.contributions.count()


def test_a_damaged_form_saves_nothing_and_does_not_break(meeting: Meeting) -> None:
    meeting.theirs.fill(name="Baclofen tablets")
    meeting.they_save()
    meeting.mine.values["benefits-TOTAL_FORMS"] = "many"
    assert meeting.mine.press(meeting.second).status_code == 200
    assert meeting.texts("benefits") == [OLD]
