"""A dangerous mistake is live and no reviewer is at hand: it is corrected now, and read after."""

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from treatments.catalogue.models import Treatment

OLD = "Effective for most types of dystonia."
URGENT = "Effective for most types of dystonia, says our source."
COMMA = "Effective, for most types of dystonia, says our source."
NOT_READ = "corrected urgently, not yet read by a second person"
PARTLY = "Changed parts approved by a clinical reviewer"
REASON = "A reader was about to rely on it."
AWAITED = "Urgent corrections awaiting second eyes"


@pytest.fixture
def treatment(db: None) -> Treatment:
    call_command("load_catalogue", verbosity=0)
    return Treatment.objects.get(slug="botulinum-toxin")


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    client = Client()
    client.force_login(reviewer)
    return client


def write(client: Client, treatment: Treatment, old: str, new: str) -> None:
    form = open_form(client, change_page(treatment))
    assert form.type(form.named("text", old) + "text", new).press(client).status_code == 302


def publish_urgently(client: Client, treatment: Treatment) -> None:
    there = screen("urgent", treatment)
    assert there in client.get(screen("publish", treatment)).content.decode()
    form = open_form(client, there).fill(note="Says whose words these are.", reason=REASON)
    assert form.press(client).status_code == 302


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_it_is_live_at_once_marked_for_everyone_and_read_afterwards(
    treatment: Treatment,
    author_client: Client,
    publisher_client: Client,
    reviewer_client: Client,
    client: Client,
) -> None:
    public, api = f"/treatments/{treatment.slug}/", f"/api/v1/treatments/{treatment.slug}"
    write(author_client, treatment, OLD, URGENT)
    publish_urgently(publisher_client, treatment)

    # Readers and partner sites are told; the reason is for staff.
    shown, answer = page(client, public), client.get(api)
    assert URGENT in shown
    assert NOT_READ in shown.lower()
    assert answer.json()["review"]["state"] == "urgent"
    assert answer.json()["review"]["label"] == NOT_READ
    for address in (public, api, f"{public}changes/"):
        assert REASON not in page(client, address)
    assert "Correction, published urgently" in page(client, f"{public}changes/")

    # It stands on everyone's front page; the clinical reviewer reads it.
    for staff in (author_client, publisher_client, reviewer_client):
        assert AWAITED in page(staff, "/admin/")
        assert REASON in page(staff, "/admin/")
    form = open_form(reviewer_client, screen("afterwards", treatment))
    assert form.press(reviewer_client, "approve").status_code == 302

    # The mark is gone, not a word has moved, and a partner's copy is told to look again.
    assert PARTLY in page(client, public)
    later = client.get(api, headers={"If-None-Match": answer["ETag"]})
    assert later.status_code == 200
    assert later.json()["edition"]["digest"] == answer.json()["edition"]["digest"]
    assert AWAITED not in page(author_client, "/admin/")


def test_a_comma_later_does_not_carry_unread_words_past_the_second_person(
    treatment: Treatment,
    author: User,
    author_client: Client,
    publisher: User,
    publisher_client: Client,
    reviewer_client: Client,
    client: Client,
) -> None:
    write(author_client, treatment, OLD, URGENT)
    publish_urgently(publisher_client, treatment)
    for person in (author, publisher):
        person.groups.add(Group.objects.get(name="Clinical reviewer"))

    # Somebody else changes a comma. Who wrote or published the urgent words cannot be asked.
    editor = User.objects.create_user("editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="Editor"))
    editor_client = Client()
    editor_client.force_login(editor)
    write(editor_client, treatment, URGENT, COMMA)
    form = open_form(editor_client, screen("ask", treatment))
    assert form.options["reviewer"] == [str(reviewer_client.session["_auth_user_id"])]

    # Who is asked is shown the urgent words, compared with what was last read by a second person.
    form.press(editor_client)
    shown = page(reviewer_client, screen("review", treatment))
    assert "Compared with edition 1." in shown
    assert "<ins>dystonia, says our source.</ins>" in shown
    assert AWAITED in page(author_client, "/admin/")

    # Their approval, once published, is the second pair of eyes.
    open_form(reviewer_client, screen("review", treatment)).press(reviewer_client, "approve")
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="A comma.").press(publisher_client)
    assert PARTLY in page(client, f"/treatments/{treatment.slug}/")
    assert AWAITED not in page(author_client, "/admin/")
