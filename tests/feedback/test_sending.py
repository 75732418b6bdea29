"""Sending the form: kept once, thanked for, and refused without losing a word."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import signing
from django.test import Client

from tests.desk.browser import Form, form_on, open_form
from tests.feedback.asking import BENEFIT, GENERAL, PAGE, STATEMENT, WORDS
from tests.pages.markup import page_of
from treatments.feedback.models import LONGEST, FeedbackMessage
from treatments.feedback.tokens import LIFE

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
OLD = "This form was opened long ago, or in another place."


def errors_of(response) -> str:
    """What the summary says."""
    page = page_of(response)
    (summary,) = [e for e in page.all("div") if e.attributes.get("class") == "error-summary"]
    return page.words(summary)


@pytest.fixture
def report(reader: Client) -> Form:
    return open_form(reader, STATEMENT).fill(words="It says “shown”, and nobody has shown it.")


def test_a_report_is_kept_with_the_words_it_is_about(reader: Client, report: Form, at) -> None:
    with at(NOON):
        open_form(reader, STATEMENT).fill(words="It is wrong.").press(reader)
    kept = FeedbackMessage.objects.get()
    assert (kept.kind, kept.useful, kept.words) == ("error", "", "It is wrong.")
    assert (kept.edition_name, kept.edition_number, kept.language) == ("Baclofen", 1, "en-GB")
    assert (kept.page, kept.part) == ("/treatments/baclofen/", BENEFIT)
    assert kept.shown.startswith(WORDS)
    assert kept.received_at == NOON
    assert kept.settled_at is None


def test_an_answer_is_kept_with_its_page(reader: Client) -> None:
    open_form(reader, PAGE).fill(useful="partly").press(reader)
    kept = FeedbackMessage.objects.get()
    assert (kept.kind, kept.useful, kept.words) == ("useful", "partly", "")
    assert (kept.page, kept.edition_number, kept.part) == ("/treatments/baclofen/", 1, "")


def test_the_general_form_keeps_no_page(reader: Client) -> None:
    open_form(reader, GENERAL).fill(useful="no", words="Too long.").press(reader)
    kept = FeedbackMessage.objects.get()
    assert (kept.page, kept.content_id, kept.useful) == ("", None, "no")


def test_nothing_about_the_reader_has_a_place_to_be_kept_in() -> None:
    names = {field.name for field in FeedbackMessage._meta.get_fields()}
    assert names == {
        "id", "token_id", "kind", "useful", "words", "page", "content_id", "language",
        "edition_number", "edition_name", "part", "shown", "received_at", "settlement",
        "settled_by", "settled_at",
    }  # fmt: skip


def test_it_leads_to_thanks_which_can_be_reloaded(reader: Client, report: Form) -> None:
    response = report.press(reader)
    assert response.status_code == 302
    assert response.headers["Cache-Control"] == "no-store"
    assert response["Location"] == "/feedback/thanks/?page=/treatments/baclofen/"
    for _ in range(2):
        page = page_of(reader.get(response["Location"]))
        assert page.heading == "Thank you: what you sent has reached us"
        assert page.address_of("Back to Baclofen") == "/treatments/baclofen/"
    assert not reader.cookies
    assert FeedbackMessage.objects.count() == 1


@pytest.mark.parametrize("page", ["", "https://example.org/", "/no-such-page/", "\x00"])
def test_thanks_lead_only_to_pages_of_ours(reader: Client, page: str) -> None:
    response = reader.get("/feedback/thanks/", {"page": page})
    assert response.status_code == 200
    assert "example.org" not in response.content.decode()


def test_a_double_tap_is_kept_once_and_thanked_for_twice(reader: Client, report: Form) -> None:
    first, second = report.press(reader), report.press(reader)
    assert first["Location"] == second["Location"]
    assert FeedbackMessage.objects.count() == 1


def test_going_back_and_writing_more_is_not_lost(reader: Client, report: Form) -> None:
    report.press(reader)
    answer = report.fill(words="And another thing.").press(reader)
    assert "What you sent first has reached us." in errors_of(answer)
    again = form_on(answer)
    assert again.values["words"] == "And another thing."
    assert again.press(reader).status_code == 302
    assert FeedbackMessage.objects.count() == 2


def test_a_form_that_lay_open_too_long_is_sent_once_more(reader: Client, at) -> None:
    with at(NOON):
        form = open_form(reader, STATEMENT).fill(words="It is wrong.")
    with at(NOON + LIFE - timedelta(minutes=1)):
        assert form.press(reader).status_code == 302
    with at(NOON):
        form = open_form(reader, STATEMENT).fill(words="It is wrong.")
    with at(NOON + LIFE + timedelta(minutes=1)):
        answer = form.press(reader)
        assert OLD in errors_of(answer)
        again = form_on(answer)
        assert again.values["words"] == "It is wrong."
        assert again.press(reader).status_code == 302
    assert FeedbackMessage.objects.count() == 2


def forged() -> list[str]:
    """Tokens we did not make, or not for this."""
    other = ["0" * 32, 1, "error", "/", None, ""]
    return [
        "",
        "x",
        "\x00",
        "é:ü:1",
        "x" * 10_000,
        signing.dumps(other, salt="another"),
        signing.dumps(other, salt="treatments.feedback.token", key="another key"),
        signing.dumps(["too", "short"], salt="treatments.feedback.token"),
    ]


@pytest.mark.parametrize("token", range(len(forged())))
def test_a_wrong_token_keeps_nothing_and_loses_nothing(reader: Client, token: int) -> None:
    answer = reader.post(STATEMENT, {"token": forged()[token], "words": "It is wrong."})
    assert answer.status_code == 200
    assert OLD in errors_of(answer)
    assert form_on(answer).values["words"] == "It is wrong."
    assert not FeedbackMessage.objects.exists()


def test_without_any_token_it_is_the_same(reader: Client) -> None:
    assert OLD in errors_of(reader.post(STATEMENT, {"words": "It is wrong."}))


def test_the_token_of_one_form_is_not_taken_by_the_other(reader: Client) -> None:
    token = open_form(reader, PAGE).values["token"]
    answer = reader.post(STATEMENT, {"token": token, "words": "It is wrong."})
    assert OLD in errors_of(answer)


def test_what_it_is_about_is_what_the_token_says_and_not_the_address(reader: Client) -> None:
    token = open_form(reader, STATEMENT).values["token"]
    reader.post("/feedback/?kind=error", {"token": token, "words": "It is wrong."})
    assert FeedbackMessage.objects.get().part == BENEFIT


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://example.org"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://example.org"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 302),
        ({"Origin": "http://testserver"}, 302),
        ({}, 302),
    ],
)
def test_only_our_own_page_may_send_it(
    reader: Client, report: Form, headers: dict[str, str], status: int
) -> None:
    answer = reader.post(STATEMENT, report.values, headers=headers)
    assert answer.status_code == status
    assert FeedbackMessage.objects.count() == (status == 302)
    if status == 403:
        page = page_of(answer)
        assert page.heading == "This was sent from another site"
        assert page.address_of("Write to us here instead") == "/feedback/"
        assert answer.headers["Cache-Control"] == "no-store"


def test_whoever_fills_in_the_trap_is_asked_once_more(reader: Client, report: Form) -> None:
    answer = report.fill(link="https://example.org/").press(reader)
    assert "A hidden field was filled in" in errors_of(answer)
    assert not FeedbackMessage.objects.exists()
    again = form_on(answer)
    assert again.values["link"] == ""
    assert again.press(reader).status_code == 302


def test_what_is_missing_is_said_where_it_is_missing(reader: Client) -> None:
    answer = open_form(reader, PAGE).fill(words="Kept.").press(reader)
    assert "Choose yes, partly or no." in errors_of(answer)
    page = page_of(answer)
    assert page.words(page.all("title")[0]).startswith("Error: ")
    (link,) = [to for words, to in page.links if words == "Choose yes, partly or no."]
    assert link.removeprefix("#") in page.ids
    assert set(page.references) <= set(page.ids)
    assert form_on(answer).values["words"] == "Kept."
    answer = open_form(reader, STATEMENT).press(reader)
    assert "Write what is wrong before you send it." in errors_of(answer)


def test_the_summary_stands_right_after_the_heading_and_takes_the_focus(reader: Client) -> None:
    page = page_of(open_form(reader, PAGE).press(reader))
    places = [e for e in page.elements if e.tag == "h1" or "autofocus" in e.attributes]
    assert [e.tag for e in places] == ["h1", "div"]
    assert places[1].attributes["tabindex"] == "-1"


def test_too_many_words_are_kept_to_be_shortened(reader: Client) -> None:
    long = "ä" * (LONGEST + 1)
    answer = open_form(reader, STATEMENT).fill(words=long).press(reader)
    assert f"You have written {LONGEST + 1} characters, and {LONGEST} are" in errors_of(answer)
    assert form_on(answer).values["words"] == long


def test_lines_are_counted_as_they_were_typed(reader: Client) -> None:
    lines = "\n".join(["four"] * (LONGEST // 5))
    assert open_form(reader, STATEMENT).fill(words=lines).press(reader).status_code == 302


@pytest.mark.parametrize("words", ["a\x00b", "a\x1b[31mb", "a\u202eb", "a\x07b", "a\ud83db"])
def test_what_nobody_can_see_is_taken_out(reader: Client, words: str) -> None:
    form = open_form(reader, STATEMENT)
    sent = {**form.values, "words": words.encode("utf-8", "replace").decode()}
    assert reader.post(STATEMENT, sent).status_code == 302
    kept = FeedbackMessage.objects.get().words
    assert kept[0] + kept[-1] == "ab"
    assert kept.isprintable()


@pytest.mark.parametrize("name", ["useful", "words", "token", "link", "unheard-of"])
def test_ten_kilobytes_in_any_field_are_answered_with_a_page(reader: Client, name: str) -> None:
    form = open_form(reader, PAGE).fill(useful="yes")
    answer = reader.post(PAGE, {**form.values, name: "x" * 10_000})
    assert answer.status_code in (200, 302)


def test_an_answer_that_is_not_offered_is_refused(reader: Client) -> None:
    form = open_form(reader, PAGE)
    answer = reader.post(PAGE, {**form.values, "useful": "very"})
    assert "Choose yes, partly or no." in errors_of(answer)


def test_markup_stays_words(reader: Client) -> None:
    form = open_form(reader, PAGE).fill(words="</textarea><script>alert(1)</script>")
    assert "<script>alert" not in form.press(reader).content.decode()


def test_other_methods_are_not_answered(reader: Client) -> None:
    assert reader.put(GENERAL).status_code == 405
    assert reader.head(PAGE).status_code == 200
