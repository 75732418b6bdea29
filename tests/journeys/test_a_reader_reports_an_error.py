"""A reader finds an error in a statement and reports it; an author mends it and settles it."""

from datetime import timedelta

from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import open_form
from tests.pages.markup import page_of
from tests.universe import World, uid
from treatments.feedback.models import FeedbackMessage

OLD = "Long-term commitment needed to achieve results."
NEW = "You need to commit to it for a long time to see results."


def test_a_reader_reports_an_error(
    world: World, author_client: Client, publisher_client: Client
) -> None:
    cache.clear()
    reader = Client(enforce_csrf_checks=True)

    # A reader opens a treatment. Under a statement, where it says where it comes from, they can
    # report an error in it.
    page = page_of(reader.get("/treatments/physiotherapy/"))
    key = uid("physiotherapy commitment")[:8]
    (link,) = [address for _, address in page.links if address.endswith(f"&u={key}")]

    # The form shows the statement it is about. They send it empty, are told, and lose nothing.
    assert OLD in page_of(reader.get(link)).text
    answer = open_form(reader, link).press(reader)
    assert "Write what is wrong before you send it." in answer.content.decode()

    # They write, and press twice. They are thanked, and nothing was asked about them.
    form = open_form(reader, link).fill(words="Commitment of whom? I read it three times.")
    form.press(reader)
    thanks = page_of(reader.get(form.press(reader)["Location"]))
    assert thanks.heading == "Thank you: what you sent has reached us"
    assert thanks.address_of("Back to Physiotherapy") == "/treatments/physiotherapy/"
    assert not reader.cookies
    message = FeedbackMessage.objects.get()

    # The author finds it on the front page, goes to the statement, and finds it there too.
    home = page_of(author_client.get("/admin/"))
    assert "A reader reports an error: “Commitment of whom?" in home.text
    place = home.address_of("Physiotherapy")
    assert place == f"{change_page(world.physiotherapy)}#row-{uid('physiotherapy commitment')}"
    rows = author_client.get(place).content.decode().split('id="drawbacks-group"')[1]
    assert "Commitment of whom?" in rows

    # They reword it; the message still says what the reader read.
    form = open_form(author_client, change_page(world.physiotherapy))
    form.type(form.named("text", OLD) + "text", NEW).press(author_client)
    read_and_settle = home.address_of("Read and settle Physiotherapy")
    text = page_of(author_client.get(read_and_settle)).text
    assert OLD in text
    assert "They read edition 1" in text

    # They settle it with a sentence. It leaves the front page, and colleagues can read how.
    form = open_form(author_client, read_and_settle)
    form.fill(settlement="Reworded; with the reviewer.").press(author_client)
    assert "Commitment of whom?" not in author_client.get("/admin/").content.decode()
    assert "Reworded; with the reviewer." in page_of(publisher_client.get(read_and_settle)).text

    # A year later it is gone, with what was written about it.
    FeedbackMessage.objects.update(received_at=message.received_at - timedelta(days=366))
    assert publisher_client.get(read_and_settle).status_code == 404
    call_command("forget_feedback", verbosity=0)
    assert not FeedbackMessage.objects.exists()
