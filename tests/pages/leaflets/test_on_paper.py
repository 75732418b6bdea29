"""What stands on a leaflet: the text of its page, how that stands, and the way back to it."""

import pytest
from django.conf import settings
from django.utils import timezone

from tests.pages.markup import Page, page_of
from tests.universe import NOW, SECRET, World
from treatments.pages.leaflets import setting
from treatments.pages.leaflets.papers import of_all, of_comparison, of_treatment
from treatments.pages.leaflets.sizes import Size
from treatments.pages.questions import COMPARED, ON_ITS_PAGE, UNANSWERED
from treatments.pages.reading import live_in_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions(world: World) -> dict[str, object]:
    """The live editions by slug."""
    return {edition.slug: edition for edition in live_in_order(at=timezone.now())}


def sheet(paper) -> Page:
    return Page(setting.html(paper))


def test_its_questions_and_answers_are_those_of_the_page(editions, patient) -> None:
    on_paper = sheet(of_treatment(editions["baclofen"]))
    on_screen = page_of(patient.get("/treatments/baclofen/"))
    assert on_paper.heading == on_screen.heading
    asked = [words for level, words in on_paper.headings if level == 2]
    assert asked == [str(one.words) for one in (*ON_ITS_PAGE, *UNANSWERED)]
    assert asked == [words for level, words in on_screen.headings if level == 2][: len(asked)]
    document = editions["baclofen"].document
    for text in document.texts:
        assert text in on_paper.text
    for answer in UNANSWERED:
        assert str(answer.sentence) in on_paper.text


def test_it_says_how_its_text_stands_and_where_the_present_one_is(editions) -> None:
    page = sheet(of_treatment(editions["baclofen"]))
    assert "Edition 1, published 2 March 2026." in page.text
    assert "Imported from the source document, not yet clinically reviewed." in page.text
    assert "Source: Treatment options for dystonia, date not stated." in page.text
    address = f"{settings.SITE_URL}/treatments/baclofen/"
    assert "This is a printed copy. Check the address for the present text:" in page.text
    assert (address, address) in page.links
    (code,) = page.all("img")
    assert code.attributes["alt"] == f"QR code of the address {address}"
    assert code.attributes["src"].startswith("data:image/svg+xml;base64,")


def test_every_page_of_it_names_its_edition_and_its_number(editions) -> None:
    (body,) = sheet(of_treatment(editions["baclofen"])).all("body")
    assert body.attributes["data-title"] == "Baclofen"
    assert body.attributes["data-dated"] == "Edition 1, 2 March 2026"
    assert (body.attributes["data-page"], body.attributes["data-of"]) == ("page", "of")


def test_a_comparison_asks_each_question_of_each_treatment(editions) -> None:
    chosen = [editions["physiotherapy"], editions["baclofen"]]
    page = sheet(of_comparison(chosen))
    asked = [words for level, words in page.headings if level == 2]
    assert asked == [str(one.words) for one in (*COMPARED, *UNANSWERED)]
    each = [words for level, words in page.headings if level == 3]
    assert each == ["Baclofen", "Physiotherapy"] * len(COMPARED)
    assert "Baclofen: edition 1, published 2 March 2026." in page.text
    assert f"{settings.SITE_URL}/compare/baclofen/physiotherapy/" in dict(page.links)


def test_three_lie_on_their_side_and_large_print_is_one_column(editions) -> None:
    two = of_comparison([editions["physiotherapy"], editions["baclofen"]])
    three = of_comparison(list(editions.values()))
    assert "landscape" not in setting.css(two, Size.STANDARD)
    assert "repeat(2," in setting.css(two, Size.STANDARD)
    assert "landscape" in setting.css(three, Size.STANDARD)
    assert "repeat(3," in setting.css(three, Size.STANDARD)
    for paper in (two, three):
        assert "landscape" not in setting.css(paper, Size.LARGE)
        assert "repeat(" not in setting.css(paper, Size.LARGE)


def test_the_whole_set_has_a_chapter_for_each_treatment(editions) -> None:
    page = sheet(of_all(list(editions.values())))
    chapters = [words for level, words in page.headings if level == 2]
    names = [edition.name for edition in editions.values()]
    assert chapters[1 : 1 + len(names)] == names
    assert {address for _, address in page.links if address.startswith("#")} <= {
        f"#{name}" for name in page.ids
    }


def test_a_draft_is_on_none(world: World, editions) -> None:
    world.reword_a_benefit(world.baclofen, SECRET, at=NOW)
    assert SECRET not in sheet(of_all(list(editions.values()))).source


def test_what_a_text_says_is_text_also_in_the_running_lines(world: World) -> None:
    """A title reaches the running lines as an attribute, never as a part of the stylesheet."""
    edition = live_in_order(at=timezone.now())[0]
    css = setting.css(of_treatment(edition), Size.STANDARD)
    assert edition.name not in css


def test_it_uses_no_element_that_the_tags_do_not_know(editions) -> None:
    pages = [sheet(of_treatment(edition)) for edition in editions.values()]
    assert not [element for page in pages for element in page.all("dl", "figure", "details")]
