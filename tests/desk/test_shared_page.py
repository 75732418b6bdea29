"""The shared draft: read at its link by somebody without an account, who leaves notes."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.desk.browser import Form, form_on, open_form
from tests.pages.markup import page_of
from tests.universe import World, uid
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Treatment
from treatments.review.models import Note, ShareLink
from treatments.review.sharing import revoke, share

BENEFIT = uid("baclofen effective")
WORDS = "Daily doses of baclofen can be effective."


@pytest.fixture
def address(world: World, changed: Treatment) -> str:
    """Baclofen's reworded draft, shared for a week."""
    _, token = share(
        copy=changed,
        shown_digest=assemble(changed).digest,
        label="Patient panel",
        days=7,
        by=world.author,
        at=timezone.now(),
    )
    return reverse("desk:shared", args=[token])


@pytest.fixture
def outsider() -> Client:
    """Checks what a browser would: no cookie, no account."""
    return Client(enforce_csrf_checks=True)


def filled(client: Client, address: str, **typed: str) -> Form:
    return open_form(client, address).fill(**{"left_by": "A Reader", "text": "Why?", **typed})


def test_it_shows_the_draft_with_a_banner(outsider: Client, address: str) -> None:
    page = page_of(outsider.get(address))
    assert page.faults == []
    assert page.heading == "Baclofen"
    assert WORDS in page.text
    assert "This is a draft. It is not published, and may be wrong." in page.text
    assert "for Patient panel. The link lives until" in page.text
    assert "Printed from a draft shared on" in page.text
    assert "The draft has been changed since." not in page.text


def test_its_comparison_stands_beside_the_live_editions(outsider: Client, address: str) -> None:
    comparison = page_of(outsider.get(f"{address}compare/"))
    assert WORDS in comparison.text
    assert comparison.address_of("Baclofen") == address
    assert comparison.address_of("Physiotherapy") == "/treatments/physiotherapy/"
    assert "This is a draft of Baclofen." in comparison.text


def test_nobody_stores_it_finds_it_or_learns_of_it_and_it_sets_no_cookie(
    outsider: Client, address: str
) -> None:
    sent = filled(outsider, address).press(outsider)
    for answer in (outsider.get(address), outsider.get(f"{address}compare/"), sent):
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
    page = page_of(outsider.get(address))
    robots = [e for e in page.all("meta") if e.attributes.get("name") == "robots"]
    assert [e.attributes["content"] for e in robots] == ["noindex, nofollow"]
    assert not [e for e in page.all("link") if e.attributes["rel"] == "canonical"]
    assert not page.all("iframe")
    assert not page.data


def test_every_link_on_it_leads_somewhere(outsider: Client, address: str) -> None:
    page = page_of(outsider.get(address))
    for words, link in page.links:
        target, _, place = link.partition("#")
        if target:
            assert outsider.get(target).status_code == 200, (words, link)
        if place and target.split("?")[0] in ("", address):
            assert place in page.ids, (words, link)


def test_it_goes_on_showing_what_was_shared_and_says_that_the_draft_moved_on(
    world: World, outsider: Client, address: str
) -> None:
    world.reword_a_benefit(world.baclofen, "Is effective, perhaps.")
    page = page_of(outsider.get(address))
    assert WORDS in page.text
    assert "perhaps" not in page.text
    assert "The draft has been changed since. This is the text as it was shared" in page.text


def test_a_note_on_a_statement_is_kept_with_the_name_that_was_typed(
    world: World, outsider: Client, address: str
) -> None:
    answer = filled(outsider, address, part=BENEFIT).press(outsider)
    assert answer["Location"] == f"{address}?kept=1#note"
    assert "Your note was kept" in outsider.get(f"{address}?kept=1").content.decode()
    note = Note.objects.get()
    assert (note.part, note.text, note.left_by, note.by) == (BENEFIT, "Why?", "A Reader", None)
    assert not note.blocking
    assert note.share == ShareLink.objects.get()


def test_a_statement_leads_to_the_form_with_itself_chosen(outsider: Client, address: str) -> None:
    page = page_of(outsider.get(address))
    link = page.address_of(f"Leave a note on: {WORDS}")
    assert link == f"{address}?about={BENEFIT}#note"
    assert open_form(outsider, link).values["part"] == BENEFIT


def test_a_note_on_the_whole_needs_no_choice(outsider: Client, address: str) -> None:
    filled(outsider, address).press(outsider)
    assert Note.objects.get().part == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"left_by": ""}, "Write your name"),
        ({"left_by": "x" * 101}, "Shorten your name to 100 characters."),
        ({"text": ""}, "Write the note before you send it."),
        ({"text": "x" * 50_000}, "Your note has 50000 characters, and 2000 are allowed"),
        ({"left_by": "\x00\x07"}, "Write your name"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    outsider: Client, address: str, typed: dict[str, str], sentence: str
) -> None:
    answer = filled(outsider, address, part=BENEFIT, **typed).press(outsider)
    assert answer.status_code == 200
    page = page_of(answer)
    assert sentence in page.text
    assert page.words(page.all("title")[0]).startswith("Error: ")
    kept = form_on(answer).values
    sent = {"left_by": "A Reader", "text": "Why?", **typed}
    assert (kept["text"], kept["part"]) == (sent["text"], BENEFIT)
    assert not Note.objects.exists()


def test_control_characters_are_taken_out_and_markup_stays_words(
    world: World, outsider: Client, address: str, author_client: Client
) -> None:
    text = "Is it\x1b safe?\x00\u202e <script>alert(1)</script>"
    filled(outsider, address, text=text, left_by="<b>A</b>").press(outsider)
    assert Note.objects.get().text == "Is it safe? <script>alert(1)</script>"
    desk = author_client.get(f"/admin/treatments/treatment/{world.baclofen.pk}/notes/")
    assert "<script>alert" not in desk.content.decode()
    assert "&lt;b&gt;A&lt;/b&gt; (outside reader, name as typed)" in desk.content.decode()


def test_a_form_sent_twice_is_kept_once(outsider: Client, address: str) -> None:
    form = filled(outsider, address)
    assert form.press(outsider).status_code == 302
    assert form.press(outsider).status_code == 302
    assert Note.objects.count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_note_sent_from_another_site_is_refused(
    outsider: Client, address: str, headers: dict[str, str]
) -> None:
    values = filled(outsider, address).values
    answer = outsider.post(address, values, headers=headers)
    assert answer.status_code == 403
    assert "sent from another site" in answer.content.decode()
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        # What a browser sends with a form from a page without a referrer.
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Origin": "http://testserver"},
        {},
    ],
)
def test_one_sent_from_the_page_itself_is_kept(
    outsider: Client, address: str, headers: dict[str, str]
) -> None:
    values = filled(outsider, address).values
    assert outsider.post(address, values, headers=headers).status_code == 302
    assert Note.objects.count() == 1


@pytest.mark.parametrize("signature", ["", "garbage", "WzEsICJ4Il0:1:2"])
def test_a_form_that_was_not_opened_here_is_sent_again_with_what_was_typed(
    outsider: Client, address: str, signature: str
) -> None:
    answer = filled(outsider, address, sent=signature).press(outsider)
    assert "Nothing was kept yet" in answer.content.decode()
    assert not Note.objects.exists()
    again = form_on(answer)
    assert again.values["text"] == "Why?"
    assert again.press(outsider).status_code == 302
    assert Note.objects.count() == 1


def test_a_form_of_another_link_is_not_taken(
    world: World, changed: Treatment, outsider: Client, address: str
) -> None:
    _, token = share(
        copy=changed,
        shown_digest=assemble(changed).digest,
        label="Another",
        days=1,
        by=world.author,
        at=timezone.now(),
    )
    other = filled(outsider, reverse("desk:shared", args=[token]))
    answer = filled(outsider, address, sent=other.values["sent"]).press(outsider)
    assert "Nothing was kept yet" in answer.content.decode()


def expire(link: ShareLink, world: World) -> None:
    now = timezone.now()
    ShareLink.objects.update(created_at=now - timedelta(days=8), expires_at=now)


def take_back(link: ShareLink, world: World) -> None:
    revoke(link=link, by=world.author, at=timezone.now())


def publish(link: ShareLink, world: World) -> None:
    world.publish(Treatment.objects.get(pk=world.baclofen.pk), at=timezone.now())


@pytest.mark.parametrize("end", [expire, take_back, publish])
def test_an_ended_link_answers_410_and_says_what_to_do_and_gives_back_what_was_typed(
    world: World, outsider: Client, address: str, end
) -> None:
    form = filled(outsider, address, text="I had written much.")
    end(ShareLink.objects.get(), world)
    sent = form.press(outsider)
    for answer in (outsider.get(address), outsider.get(f"{address}compare/"), sent):
        assert answer.status_code == 410
        assert answer["Cache-Control"] == "no-store"
        assert WORDS not in answer.content.decode()
        assert "Ask whoever sent it to you for a new one." in answer.content.decode()
    assert "I had written much." in sent.content.decode()
    assert not Note.objects.exists()


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 5000, "..%2f", "%00", "é"])
def test_garbage_is_not_found(world: World, address: str, outsider: Client, token: str) -> None:
    assert outsider.get(f"/preview/{token}/").status_code == 404
    assert outsider.post(f"/preview/{token}/", {"text": "Hello."}).status_code == 404
    assert outsider.get(f"/preview/{token}/compare/").status_code == 404


def test_there_is_no_list_of_links_and_no_other_verb(outsider: Client, address: str) -> None:
    assert outsider.get("/preview/").status_code == 404
    assert outsider.put(address).status_code == 405
    assert Client().post(f"{address}compare/").status_code == 405
    assert outsider.head(address).status_code == 200
