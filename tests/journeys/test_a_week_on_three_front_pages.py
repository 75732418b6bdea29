"""A text goes from desk to desk in a week: each front page leads to the next step, and no other."""

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World

OLD = "Long-term commitment needed to achieve results."
NEW = "You need to keep at it for a long time to see results."


def step(client: Client, about: str) -> tuple[str, str, str]:
    """Heading, words and address of the one row about a text that is somebody's next step."""
    found = [
        (section.heading, row.step, row.address)
        for section in client.get("/admin/").context["worklist"]
        for row in section.rows
        if row.about == about
        and section.heading in ("Waiting for you", "Drafts that differ from what readers see")
    ]
    assert len(found) <= 1, found
    return found[0] if found else ("", "", "")


def test_a_week_on_three_front_pages(
    world: World, author_client: Client, reviewer_client: Client, publisher_client: Client
) -> None:
    treatment = world.physiotherapy

    def steps() -> list[str]:
        everyone = (author_client, reviewer_client, publisher_client)
        return [step(client, "Physiotherapy")[1] for client in everyone]

    # On Monday nothing of it waits for anyone.
    assert steps() == ["", "", ""]

    # The author rewords a drawback. Whoever writes may ask for review.
    form = open_form(author_client, change_page(treatment))
    form.type(form.named("text", OLD) + "text", NEW).press(author_client)
    assert steps() == ["Ask for review…", "", "Ask for review…"]

    # The row leads to asking; then it is the reviewer's turn.
    open_form(author_client, step(author_client, "Physiotherapy")[2]).press(author_client)
    assert steps() == ["Open", "Review…", "Open"]

    # The reviewer returns it: it waits for the author, with the reasons.
    form = open_form(reviewer_client, step(reviewer_client, "Physiotherapy")[2])
    form.fill(note="How long?").press(reviewer_client, "return")
    heading, words, address = step(author_client, "Physiotherapy")
    assert (heading, words) == ("Waiting for you", "Read the reasons")
    assert "How long?" in author_client.get(address).content.decode()

    # Asked again and approved, it waits for the publisher, and for nobody else.
    open_form(author_client, screen("ask", treatment)).press(author_client)
    form = open_form(reviewer_client, step(reviewer_client, "Physiotherapy")[2])
    form.press(reviewer_client, "approve")
    assert steps() == ["Open", "", "Publish…"]

    # The row leads to publishing. On Friday nothing of it waits for anyone.
    form = open_form(publisher_client, step(publisher_client, "Physiotherapy")[2])
    form.fill(change_kind="minor", note="Said more plainly.").press(publisher_client)
    assert steps() == ["", "", ""]
