"""An outside reader is sent a link, reads the draft and leaves a note; the authors settle it."""

import re

from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World
from treatments.review.models import Note

OLD = "Long-term commitment needed to achieve results."
NEW = "You need to commit to it for a long time to see results."
NEWER = "You need to keep at it for a long time to see results."


def test_an_outside_reader_comments(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    treatment = world.physiotherapy

    # The author rewords a drawback, looks at the preview, and shares the draft for a week.
    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", OLD) + "text", NEW).press(author_client)
    assert NEW in author_client.get(screen("preview", treatment)).content.decode()
    form = open_form(author_client, screen("share", treatment))
    made = form.fill(label="Patient panel", days="7").press(author_client).content.decode()
    (link,) = re.findall(r"http://testserver(/preview/[\w-]+/)", made)

    # A reader without an account opens it. It says that it is a draft.
    reader = Client(enforce_csrf_checks=True)
    page = reader.get(link).content.decode()
    assert "This is a draft. It is not published, and may be wrong." in page
    assert NEW in page
    assert NEW not in reader.get("/treatments/physiotherapy/").content.decode()

    # They leave a note on the drawback, with their name.
    (about,) = re.findall(r'href="([^"]+\?about=[^"]+)#note">Leave a note<span[^>]*> on: You', page)
    form = open_form(reader, about)
    form.fill(left_by="A Reader", text="What is “commit”? Say it more simply.").press(reader)
    assert not reader.cookies

    # The author finds it on the front page and beside the statement.
    assert "1 open note." in author_client.get("/admin/").content.decode()
    rows = author_client.get(change_page(treatment)).content.decode().split('"drawbacks-group"')[1]
    assert "Say it more simply." in rows
    assert "A Reader (outside reader, name as typed)" in rows

    # The author rewords it once more; the note stays with it. The reader is told, and still
    # reads what was shared.
    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", NEW) + "text", NEWER).press(author_client)
    rows = author_client.get(change_page(treatment)).content.decode().split('"drawbacks-group"')[1]
    assert "Say it more simply." in rows
    page = reader.get(link).content.decode()
    assert "The draft has been changed since." in page
    assert NEW in page
    assert NEWER not in page

    # The author settles the note.
    settle = f"{screen('settle', treatment)}?note={Note.objects.get().pk}"
    form = open_form(author_client, settle)
    form.fill(settlement="Reworded.").press(author_client, "settle")
    rows = author_client.get(change_page(treatment)).content.decode().split('"drawbacks-group"')[1]
    assert "Say it more simply." not in rows

    # Once the text is published, the link is over, and what the reader was typing is given back.
    late = form_on(reader.get(link)).fill(left_by="A Reader", text="One more thing.")
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more simply.").press(publisher_client)
    assert NEWER in reader.get("/treatments/physiotherapy/").content.decode()
    answer = late.press(reader)
    assert answer.status_code == 410
    assert "One more thing." in answer.content.decode()
    assert Note.objects.filter(at__lte=timezone.now()).count() == 1
