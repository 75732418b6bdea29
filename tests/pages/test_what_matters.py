"""What matters to the reader: said by ticking, marked and moved up; never scored."""

import pytest
from django.conf import settings
from django.test import Client

from tests.pages.markup import Page, page_of
from tests.pages.test_compare import robots
from tests.pages.test_compare_all import QUESTIONS
from treatments.editions.document import TOPICS
from treatments.pages.comparing.matters import MATTERS

PAIR = "/compare/baclofen/physiotherapy/"
MARK = "Matters to you:"


@pytest.fixture
def alert(patient: Client) -> Page:
    """All three, for somebody to whom staying alert matters."""
    return page_of(patient.get("/compare/all/?matters=staying-alert"))


def questions(page: Page) -> list[str]:
    """The questions, in the order in which the page asks them."""
    return [words for level, words in page.headings if level == 2 and words in QUESTIONS]


def test_everything_there_is_to_tick_says_where_it_looks(patient: Client) -> None:
    page = page_of(patient.get("/what-matters/"))
    assert page.heading == "What matters to me?"
    labels = [page.words(label) for label in page.in_main("label")]
    assert labels == [str(matter.words) for matter in MATTERS]
    for matter in MATTERS:
        assert str(matter.about) in page.text
    assert not [e for e in page.in_main("input") if "checked" in e.attributes]


def test_the_form_leads_to_all_of_them(patient: Client) -> None:
    answer = patient.get("/what-matters/?matters=my-type&matters=staying-alert&sent=yes")
    assert (answer.status_code, answer["Location"]) == (
        302,
        "/compare/all/?matters=staying-alert&matters=my-type",
    )


def test_or_to_the_comparison_that_the_reader_came_from(patient: Client) -> None:
    address = page_of(patient.get(PAIR)).address_of("What matters to me?")
    page = page_of(patient.get(address))
    assert "when you compare Baclofen, Physiotherapy." in page.text
    carried = [e.attributes["value"] for e in page.in_main("input") if e.attributes["name"] == "t"]
    assert carried == ["baclofen", "physiotherapy"]
    answer = patient.get(f"{address}&matters=my-type&sent=yes")
    assert answer["Location"] == f"{PAIR}?matters=my-type"


def test_nothing_ticked_asks_for_one(patient: Client) -> None:
    page = page_of(patient.get("/what-matters/?sent=yes"))
    assert page.section("There is a problem").startswith("Tick at least one.")


@pytest.mark.parametrize(
    "query",
    ["t=%00&t=baclofen", "t=aspirin&t=baclofen", "t=baclofen", "t=" + "x" * 10_000],
)
def test_what_is_no_comparison_leads_to_all(patient: Client, query: str) -> None:
    assert patient.get(f"/what-matters/?{query}").status_code == 200
    answer = patient.get(f"/what-matters/?{query}&matters=my-type&sent=yes")
    assert answer["Location"] == "/compare/all/?matters=my-type"


def test_what_speaks_of_it_is_marked_in_words(alert: Page) -> None:
    side_effects = alert.section("What are the side effects, and how often?")
    assert f"{MARK} drowsiness" in side_effects
    assert f"{MARK} nausea" not in side_effects
    assert alert.text.count(MARK) == 2  # baclofen's and the muscle relaxants'


def test_within_a_treatment_it_comes_first(alert: Page) -> None:
    side_effects = alert.section("What are the side effects, and how often?")
    assert f"Baclofen Common side effects include {MARK} drowsiness nausea" in side_effects


def test_the_questions_that_hold_it_come_first_and_the_others_keep_their_order(
    alert: Page,
) -> None:
    first = "What are the side effects, and how often?"
    assert questions(alert) == [first, *(one for one in QUESTIONS if one != first)]


def test_treatments_keep_their_order_and_none_is_left_out(patient: Client, alert: Page) -> None:
    names = [words for level, words in alert.headings if level == 3]
    assert names == ["Baclofen", "Muscle relaxants", "Physiotherapy"] * 8
    plain = page_of(patient.get("/compare/all/"))
    for question in QUESTIONS:
        assert sorted(alert.section(question).replace(f"{MARK} ", "").split()) == sorted(
            plain.section(question).split()
        )


def test_where_the_source_is_silent_that_is_said_and_is_not_taken_for_a_no(alert: Page) -> None:
    assert (
        "Staying alert Among the side effects: drowsiness, tiredness, confusion and memory "
        "problems. Our source does not mention it for: Physiotherapy. "
        "Not mentioned does not mean ruled out."
    ) in alert.section("What matters to you")


def test_nothing_is_counted_scored_or_recommended(alert: Page) -> None:
    said = alert.section("What matters to you")
    assert not [character for character in said if character.isdigit()]
    for word in ("best", "recommend", "score", "suits you", "match"):
        assert word not in said.replace("no treatment is recommended", "").replace(
            "Nothing is scored", ""
        )


def test_statements_are_marked_under_every_question_that_holds_them(patient: Client) -> None:
    page = page_of(patient.get(f"{PAIR}?matters=daily-life"))
    assert questions(page)[:3] == [
        "What are the benefits?",
        "What are the drawbacks?",
        "What does it mean in daily life?",
    ]
    words = f"{MARK} Long-term commitment needed to achieve results."
    assert words in page.section("What are the drawbacks?")
    assert words in page.section("What does it mean in daily life?")


def test_the_kind_answers_for_every_treatment(patient: Client) -> None:
    page = page_of(patient.get("/compare/all/?matters=no-surgery"))
    assert questions(page)[0] == "What does it mean in daily life?"
    daily_life = page.section("What does it mean in daily life?")
    assert f"Baclofen {MARK} Medicine" in daily_life
    assert f"Physiotherapy {MARK} Therapy" in daily_life
    assert "Our source does not mention it" not in page.text


def test_types_of_dystonia_are_marked(patient: Client) -> None:
    page = page_of(patient.get("/compare/all/?matters=my-type"))
    assert questions(page)[0] == "For which types of dystonia?"
    assert f"{MARK} generalised dystonia:" in page.section("For which types of dystonia?")


def test_several_matter_at_once_in_the_order_of_the_list(patient: Client) -> None:
    page = page_of(patient.get("/compare/all/?matters=my-type&matters=staying-alert"))
    said = page.section("What matters to you")
    assert said.index("Staying alert") < said.index("My type of dystonia")
    assert questions(page)[:2] == [
        "For which types of dystonia?",
        "What are the side effects, and how often?",
    ]


def test_what_is_not_on_the_list_is_left_out_and_said(patient: Client) -> None:
    page = page_of(patient.get("/compare/all/?matters=my-type&matters=cheap"))
    assert "“cheap” is not on our list, so it is left out." in page.text
    assert "My type of dystonia" in page.section("What matters to you")
    page = page_of(patient.get("/compare/all/?matters=cheap"))
    assert "“cheap” is not on our list, so it is left out." in page.text
    assert MARK not in page.text
    assert questions(page) == QUESTIONS


def test_it_is_not_for_search_engines_and_its_one_address_is_the_plain_one(
    patient: Client,
) -> None:
    page = page_of(patient.get(f"{PAIR}?matters=my-type"))
    (canonical,) = [e for e in page.all("link") if e.attributes["rel"] == "canonical"]
    assert robots(page) == ["noindex"]
    assert canonical.attributes["href"] == f"{settings.SITE_URL}{PAIR}"


def test_it_can_be_changed_and_left(patient: Client) -> None:
    page = page_of(patient.get(f"{PAIR}?matters=my-type"))
    form = page_of(patient.get(page.address_of("Change what matters")))
    (ticked,) = [e for e in form.in_main("input") if "checked" in e.attributes]
    assert ticked.attributes["value"] == "my-type"
    assert page.address_of("Show the plain order") == PAIR
    # Another choice of treatments keeps what matters.
    chooser = page_of(patient.get(page.address_of("Change the choice")))
    (carried,) = [e for e in chooser.in_main("input") if e.attributes["name"] == "matters"]
    assert carried.attributes["value"] == "my-type"


def test_every_topic_of_a_statement_may_matter() -> None:
    assert set().union(*(matter.topics for matter in MATTERS)) == set(TOPICS)


def test_the_names_in_addresses_are_different() -> None:
    assert len({matter.slug for matter in MATTERS}) == len(MATTERS)
