"""Compare all: every live treatment, question by question."""

from tests.pages.markup import page_of

QUESTIONS = [
    "What is it?",
    "How does it work?",
    "For which types of dystonia?",
    "What are the benefits?",
    "What are the drawbacks?",
    "What are the side effects, and how often?",
    "What does it mean in daily life?",
    "How sure is the evidence?",
    "When should I get urgent help?",
    "What happens without treatment?",
]
# What a reader may do with the page.
LAST = "Keep or share this comparison"


def test_every_question_is_asked_of_every_treatment_in_the_same_order(patient) -> None:
    page = page_of(patient.get("/compare/all/"))
    assert page.heading == "Compare all three treatments"
    assert [words for level, words in page.headings if level == 2] == [*QUESTIONS, LAST]
    names = [words for level, words in page.headings if level == 3]
    assert names == ["Baclofen", "Muscle relaxants", "Physiotherapy"] * 8


def test_what_our_source_never_answers_is_asked_once_and_last(patient) -> None:
    page = page_of(patient.get("/compare/all/"))
    assert page.section(QUESTIONS[-2]).startswith("Our source does not say. Ask your doctor")
    assert page.section(QUESTIONS[-1]) == "Our source does not describe it."
    assert page.text.count("Our source does not describe it.") == 1


def test_a_gap_stands_where_the_other_answers_stand(patient) -> None:
    page = page_of(patient.get("/compare/all/"))
    assert "Baclofen Our source does not say how it works." in page.section("How does it work?")
    assert "Physiotherapy Our source does not list side effects." in page.section(QUESTIONS[5])
    assert "Baclofen Our source lists no drawbacks beyond side effects." in page.section(
        "What are the drawbacks?"
    )
    assert "Physiotherapy Our source does not say." in page.section("How sure is the evidence?")


def test_daily_life_has_the_kind_and_both_sides_under_their_words(patient) -> None:
    daily_life = page_of(patient.get("/compare/all/")).section("What does it mean in daily life?")
    assert (
        "Physiotherapy Therapy Benefit Helps to: maintain a full range of motion "
        "improve your posture Drawback Long-term commitment needed to achieve results."
    ) in daily_life
    assert "Baclofen Medicine Our source says nothing about daily life." in daily_life


def test_side_effects_say_how_often_and_how_long_or_not_stated(patient) -> None:
    side_effects = page_of(patient.get("/compare/all/")).section(QUESTIONS[5])
    assert (
        "Baclofen Common side effects include nausea drowsiness "
        "How often Not stated For how long Not stated"
    ) in side_effects


def test_drawbacks_sought_among_side_effects_are_linked_where_they_stand(patient) -> None:
    page = page_of(patient.get("/compare/all/"))
    words = "Can cause withdrawal symptoms if dose is suddenly stopped."
    assert f"See also under drawbacks: {words}" in page.section(QUESTIONS[5])
    assert page.address_of(words).startswith("/treatments/muscle-relaxants/#")


def test_names_lead_to_the_treatments_and_questions_to_their_place(patient) -> None:
    page = page_of(patient.get("/compare/all/"))
    assert page.address_of("Baclofen") == "/treatments/baclofen/"
    assert page.address_of("What are the benefits?") == "#benefits"


def test_a_withdrawn_treatment_is_not_compared(patient) -> None:
    assert "Deep brain stimulation" not in page_of(patient.get("/compare/all/")).text
