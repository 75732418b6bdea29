"""Sources and passages: verbatim, and never changed under a statement unnoticed."""

import pytest
from django.test import Client

from tests.desk.addresses import LIST, change_page
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.catalogue.models import Passage, Source, Treatment

TEXT = "First line.\nSecond\u00a0line, with a no-break space. \nThird line.\n"


@pytest.fixture
def booklet(world: World) -> Source:
    """A source whose full text we hold."""
    return Source.objects.create(slug="booklet", title="A booklet", text=TEXT)


def add_passage(client: Client, source: Source, first: str, last: str, words: str = "") -> object:
    form = open_form(client, "/admin/treatments/passage/add/")
    form.fill(source=str(source.pk), first_line=first, last_line=last, words=words)
    return form.press(client)


def test_its_text_is_kept_to_the_last_space(author_client: Client, booklet: Source) -> None:
    form = open_form(author_client, change_page(booklet)).fill(note="Found on a shelf.")
    assert form.press(author_client).status_code == 302
    booklet.refresh_from_db()
    assert (booklet.text, booklet.note) == (TEXT, "Found on a shelf.")


def test_a_passage_takes_its_words_from_the_text(author_client: Client, booklet: Source) -> None:
    assert add_passage(author_client, booklet, "2", "3").status_code == 302
    words = booklet.passages.get().words
    assert words == "Second\u00a0line, with a no-break space. \nThird line."


def test_words_that_are_not_there_are_refused(author_client: Client, booklet: Source) -> None:
    answer = add_passage(author_client, booklet, "1", "1", "First rhyme.")
    assert "Not what the source prints there, which is:" in answer.content.decode()
    assert form_on(answer).values["words"] == "First rhyme."
    assert not booklet.passages.exists()


def test_lines_that_are_not_there_are_refused(author_client: Client, booklet: Source) -> None:
    answer = add_passage(author_client, booklet, "3", "4")
    assert "booklet has lines 1 to 3; 3 to 4 do not exist." in answer.content.decode()


def test_without_the_text_the_words_are_typed(world: World, author_client: Client) -> None:
    leaflet = Source.objects.get(slug="leaflet")
    answer = add_passage(author_client, leaflet, "70", "70")
    assert "type the words" in answer.content.decode()
    assert add_passage(author_client, leaflet, "70", "70", "Typed.").status_code == 302


def test_a_text_that_is_quoted_cannot_be_changed_under_its_passages(
    author_client: Client, booklet: Source
) -> None:
    add_passage(author_client, booklet, "1", "1")
    form = open_form(author_client, change_page(booklet))
    answer = form.fill(text=TEXT.replace("First", "Last")).press(author_client)
    assert "These passages would no longer stand in it: L1." in answer.content.decode()
    booklet.refresh_from_db()
    assert booklet.text == TEXT


def test_a_passage_says_how_many_texts_rest_on_it(world: World, author_client: Client) -> None:
    rows = author_client.get("/admin/treatments/passage/").context["cl"].result_list
    uses = {row.locator: row.uses for row in rows}
    # Baclofen's L26: a lead-in and two side effects. L25: a benefit and a fit.
    assert (uses["L26"], uses["L25"]) == (3, 2)


def test_an_unused_passage_rests_under_nothing(author_client: Client, booklet: Source) -> None:
    add_passage(author_client, booklet, "1", "1")
    page = author_client.get("/admin/treatments/passage/?source__id__exact=" + str(booklet.pk))
    assert page.context["cl"].result_list[0].uses == 0
    assert "nothing" in page.content.decode()


def test_what_a_source_does_not_state_is_said(world: World, author_client: Client) -> None:
    page = author_client.get("/admin/treatments/source/").content.decode()
    assert "not stated" in page
    assert "not known" in page


def test_a_recorded_repair_changes_the_state_of_what_rests_on_it(
    world: World, author_client: Client
) -> None:
    passage = Passage.objects.get(first_line=25)
    form = open_form(author_client, change_page(passage))
    form.type("repairs-0-printed", "Baclofen").type("repairs-0-repaired", "baclofen")
    form.type("repairs-0-reason", "Inside a sentence.")
    assert form.press(author_client).status_code == 302
    rows = {row.name: row.state for row in author_client.get(LIST).context["cl"].result_list}
    assert (rows["Baclofen"], rows["Physiotherapy"]) == ("changed", "live")


def test_a_passage_in_use_cannot_be_deleted(world: World, admin_client: Client) -> None:
    passage = Passage.objects.get(first_line=25)
    address = change_page(passage).replace("change", "delete")
    page = admin_client.get(address).content.decode()
    assert "would require deleting the following protected related objects" in page
    admin_client.post(address, {"post": "yes"})
    assert Passage.objects.filter(pk=passage.pk).exists()
    assert Treatment.objects.count() == 5


def test_its_kind_and_the_day_it_was_looked_at_are_stated_or_said_to_be_unknown(
    world: World, author_client: Client
) -> None:
    leaflet = Source.objects.get(slug="leaflet")
    shown = author_client.get("/admin/treatments/source/").content.decode()
    assert "not recorded" in shown
    form = open_form(author_client, change_page(leaflet))
    assert (form.values["kind"], form.values["accessed_on"]) == ("", "")
    form.fill(kind="patient", accessed_on="2026-03-02")
    assert form.press(author_client).status_code == 302
    shown = author_client.get("/admin/treatments/source/").content.decode()
    assert "Patient information page" in shown
    assert "2 March 2026" in shown


def test_a_day_still_to_come_is_refused(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(Source.objects.get(slug="leaflet")))
    answer = form.fill(accessed_on="2999-01-01").press(author_client)
    assert "That day is still to come." in answer.content.decode()
    assert form_on(answer).values["accessed_on"] == "2999-01-01"


def test_what_we_know_of_a_source_is_not_text(world: World, author_client: Client) -> None:
    form = open_form(author_client, change_page(Source.objects.get(slug="leaflet")))
    form.fill(kind="guideline", accessed_on="2026-03-02").press(author_client)
    rows = {row.name: row.state for row in author_client.get(LIST).context["cl"].result_list}
    assert rows["Baclofen"] == "live"


def test_sources_are_found_by_their_kind_known_or_not(world: World, author_client: Client) -> None:
    Source.objects.create(slug="trial", title="A trial", kind="trial")

    def listed(kind: str) -> list[str]:
        page = author_client.get(f"/admin/treatments/source/?kind__exact={kind}")
        return [row.slug for row in page.context["cl"].result_list]

    assert (listed("trial"), listed("")) == (["trial"], ["leaflet"])


def test_every_control_of_a_passage_has_a_label(world: World, author_client: Client) -> None:
    shown = author_client.get(change_page(Source.objects.get(slug="leaflet"))).content.decode()
    for control in ("first_line", "words"):
        assert f'for="id_passages-0-{control}"' in shown


def test_its_passages_have_no_anchors_that_are_alike(
    author_client: Client, booklet: Source
) -> None:
    for line in ("1", "2"):
        add_passage(author_client, booklet, line, line)
    assert booklet.passages.count() == 2
    assert 'id="row-"' not in author_client.get(change_page(booklet)).content.decode()
