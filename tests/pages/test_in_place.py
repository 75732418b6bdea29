"""The glossary in place: a word explained where it stands first."""

from dataclasses import replace

from tests.pages.markup import page_of
from tests.universe import BACLOFEN, NOW, World
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced, Term
from treatments.pages.in_place import InPlace

DOSES = Term("doses", "daily doses", "a tablet <every> day", ("one a day",))
SILENT = Term("silent", "nausea")
DOCUMENT = replace(BACLOFEN, terms=(DOSES, SILENT))


def test_the_first_use_is_a_button_that_opens_its_explanation() -> None:
    html = InPlace([DOCUMENT]).explain("Take Daily doses.")
    assert html == (
        'Take <button class="term" popovertarget="w-doses">Daily doses</button>'
        '<span popover id="w-doses"><b>Daily doses</b> a tablet &lt;every&gt; day</span>.'
    )


def test_only_the_first_use_in_the_page_is() -> None:
    in_place = InPlace([DOCUMENT])
    assert "button" in in_place.explain("one a day")
    assert in_place.explain("one a day, or daily doses") == "one a day, or daily doses"


def test_a_word_without_an_explanation_stays_a_word() -> None:
    assert InPlace([DOCUMENT]).explain("Common: nausea") == "Common: nausea"


def test_a_text_that_explains_the_word_itself_is_left_alone() -> None:
    text = "Daily doses: a tablet <every> day"
    assert InPlace([DOCUMENT]).explain(text) == "Daily doses: a tablet &lt;every&gt; day"


def test_part_of_a_word_is_no_use_of_it() -> None:
    assert "button" not in InPlace([replace(BACLOFEN, terms=(SILENT, DOSES))]).explain(
        "redaily doses"
    )


def test_without_words_a_text_is_only_escaped() -> None:
    assert InPlace([]).explain("a < b") == "a &lt; b"


def test_a_treatments_page_explains_its_words(world: World, as_patient) -> None:
    passage = BACLOFEN.what_it_is.passage
    document = replace(
        DOCUMENT,
        what_it_is=Sourced("Daily doses of a medicine.", passage),
        terms=(replace(DOSES, passage=passage),),
    )
    world.publish(restore(document=document, by=world.author, at=NOW))
    for address in ("/treatments/baclofen/", "/compare/all/"):
        page = page_of(as_patient(address))
        (button,) = page.all("button")
        assert button.attributes["popovertarget"] in page.ids, address
