"""One treatment's page: its parts, their order, and where every word comes from."""

from dataclasses import replace

import pytest

from tests.pages.markup import Page, page_of
from tests.universe import BACLOFEN, NOW, World, uid
from treatments.catalogue.restore import restore
from treatments.editions.document import Repair, Term


@pytest.fixture
def baclofen(patient) -> Page:
    return page_of(patient.get("/treatments/baclofen/"))


@pytest.fixture
def muscle_relaxants(patient) -> Page:
    return page_of(patient.get("/treatments/muscle-relaxants/"))


def test_questions_come_in_one_order_with_the_unanswered_last(baclofen: Page) -> None:
    assert baclofen.heading == "Baclofen"
    assert [words for level, words in baclofen.headings if level == 2] == [
        "What is it?",
        "How does it work?",
        "For which types of dystonia?",
        "What are the benefits?",
        "What are the drawbacks?",
        "What are the side effects, and how often?",
        "When should I get urgent help?",
        "What happens without treatment?",
    ]


def test_edition_date_review_state_and_source_stand_under_the_title(baclofen: Page) -> None:
    assert (
        "Medicine Baclofen Edition 1, published 2 March 2026. "
        "Imported from the source document, not yet clinically reviewed. "
        "Source: Treatment options for dystonia, date not stated."
    ) in baclofen.text


def test_a_restored_name_is_said_plainly(baclofen: Page, muscle_relaxants: Page) -> None:
    note = "Our source lost this heading. We have restored the name “Baclofen”."
    assert note in baclofen.text
    assert "lost this heading" not in muscle_relaxants.text


def test_every_statement_says_where_it_comes_from(baclofen: Page) -> None:
    benefits = baclofen.section("What are the benefits?")
    assert "have been shown to be effective in treating people with" in benefits
    assert (
        "Where does this come from? Treatment options for dystonia, line 25, as printed: "
        "Daily doses of Baclofen have been shown to be effective Source date: not stated."
    ) in benefits


def test_benefits_and_drawbacks_differ_by_their_sign_alone(patient) -> None:
    page = page_of(patient.get("/treatments/physiotherapy/"))
    by_class: dict[str, list[str]] = {"benefit": [], "drawback": []}
    for element in page.elements:
        if element.attributes.get("class") in by_class:
            by_class[element.attributes["class"]].append(element.tag)
    assert by_class["benefit"] == by_class["drawback"] == ["h2", "li"]


def test_points_are_a_list_under_their_lead_in(patient) -> None:
    page = page_of(patient.get("/treatments/physiotherapy/"))
    benefits = page.section("What are the benefits?")
    assert "Helps to: maintain a full range of motion improve your posture" in benefits


@pytest.mark.parametrize(
    ("slug", "question", "sentence"),
    [
        ("baclofen", "How does it work?", "Our source does not say how it works."),
        (
            "baclofen",
            "What are the drawbacks?",
            "Our source lists no drawbacks beyond side effects.",
        ),
        (
            "physiotherapy",
            "For which types of dystonia?",
            "Our source names no type of dystonia.",
        ),
        (
            "physiotherapy",
            "What are the side effects, and how often?",
            "Our source does not list side effects.",
        ),
        (
            "baclofen",
            "When should I get urgent help?",
            "Our source does not say. Ask your doctor or pharmacist what to look out for.",
        ),
        ("baclofen", "What happens without treatment?", "Our source does not describe it."),
    ],
)
def test_a_gap_is_a_sentence(patient, slug: str, question: str, sentence: str) -> None:
    page = page_of(patient.get(f"/treatments/{slug}/"))
    assert page.section(question).startswith(sentence)


def test_types_are_in_the_words_of_the_source_and_lead_to_the_type(baclofen: Page) -> None:
    types = baclofen.section("For which types of dystonia?")
    assert types.startswith("generalised dystonia: “shown to be effective”, “daily doses”")
    assert baclofen.address_of("generalised dystonia") == "/types/generalised/"


def test_side_effects_read_as_the_source_reads(muscle_relaxants: Page) -> None:
    side_effects = muscle_relaxants.section("What are the side effects, and how often?")
    assert side_effects.startswith("Side effects include drowsiness dizziness Where does")
    assert "How often Not stated For how long Not stated" in side_effects
    assert muscle_relaxants.address_of("drowsiness") == "/side-effects/drowsiness/"


def test_a_drawback_sought_among_side_effects_is_linked_not_repeated(
    muscle_relaxants: Page,
) -> None:
    words = "Can cause withdrawal symptoms if dose is suddenly stopped."
    assert f"See also under drawbacks: {words}" in muscle_relaxants.text
    assert muscle_relaxants.address_of(words) == f"#{uid('relaxants withdrawal')[:8]}"


def test_a_repair_is_shown_with_what_was_printed(world: World, as_patient) -> None:
    passages = tuple(
        replace(
            one,
            key="leaflet#L23",
            first_line=23,
            last_line=23,
            words="stroke or multiple scelrosis",
            repairs=(
                Repair("scelrosis", "sclerosis", "A misprint."),
                Repair("", "Baclofen", "The heading was lost."),
                Repair("bits", "", "Noise."),
            ),
        )
        if one.key == "leaflet#L1"
        else one
        for one in BACLOFEN.passages
    )
    changed = replace(
        BACLOFEN,
        passages=passages,
        name=replace(BACLOFEN.name, passage="leaflet#L23"),
        what_it_is=replace(BACLOFEN.what_it_is, passage="leaflet#L23"),
    )
    world.publish(restore(document=changed, by=world.author, at=NOW))
    what_it_is = page_of(as_patient("/treatments/baclofen/")).section("What is it?")
    assert "line 23, as printed: stroke or multiple scelrosis" in what_it_is
    assert "The source prints “scelrosis”; we print “sclerosis”: A misprint." in what_it_is
    assert "Where the source prints nothing, we print “Baclofen”: The heading" in what_it_is
    assert "The source prints “bits”; we leave it out: Noise." in what_it_is


def test_a_word_is_explained_where_it_stands_first(world: World, as_patient) -> None:
    explained = Term("daily-doses", "daily doses", "Doses taken every day.", (), "leaflet#L25")
    changed = replace(BACLOFEN, terms=(explained,))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    page = page_of(as_patient("/treatments/baclofen/"))
    (button,) = page.all("button")
    assert page.words(button) == "Daily doses"
    assert "Daily doses Doses taken every day." in page.section("What are the benefits?")


def test_other_names_stand_under_the_name(world: World, as_patient) -> None:
    changed = replace(BACLOFEN, also_known_as=("a brand", "another brand"))
    world.publish(restore(document=changed, by=world.author, at=NOW))
    assert (
        "Also known as a brand, another brand" in page_of(as_patient("/treatments/baclofen/")).text
    )


def test_the_treatments_before_and_after_follow_the_order_of_home(patient) -> None:
    first = page_of(patient.get("/treatments/baclofen/")).text
    middle = page_of(patient.get("/treatments/muscle-relaxants/")).text
    last = page_of(patient.get("/treatments/physiotherapy/")).text
    assert "Previous treatment" not in first
    assert "Muscle relaxants Next treatment Compare all three" in first
    assert "Baclofen Previous treatment Physiotherapy Next treatment" in middle
    assert "Next treatment" not in last


def test_an_edit_shows_only_once_it_is_published(world: World, as_patient) -> None:
    draft = world.reword_a_benefit(world.baclofen, "May help some people.")
    assert "May help some people." not in page_of(as_patient("/treatments/baclofen/")).text
    world.publish(draft)
    page = page_of(as_patient("/treatments/baclofen/"))
    assert "May help some people." in page.section("What are the benefits?")
    assert "Edition 2, published 3 March 2026." in page.text
