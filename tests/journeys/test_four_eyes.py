"""A superuser wants her own words live: somebody else has to read them, every character."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import form_on, open_form
from tests.universe import World

NEW = "Daily doses of baclofen can be effective."
LATER = "Daily doses of baclofen can be effective!"


@pytest.fixture
def chief(db: None) -> User:
    """May do everything the software can allow, and is a clinical reviewer too."""
    user = User.objects.create_superuser("chief", first_name="Test", last_name="Chief")
    user.groups.add(Group.objects.get(name="Clinical reviewer"))
    return user


def test_nobody_approves_their_own_words(
    world: World, chief: User, reviewer_client: Client, publisher_client: Client, client: Client
) -> None:
    treatment = world.baclofen
    chief_client = Client()
    chief_client.force_login(chief)

    def write(text: str) -> None:
        form = open_form(chief_client, change_page(treatment))
        form.type("benefits-0-text", text).press(chief_client)

    # She writes. To read it she is offered everybody who may, but not herself.
    write(NEW)
    form = open_form(chief_client, screen("ask", treatment))
    assert form.options["reviewer"] == [str(world.reviewer.pk)]

    # Nor can she publish it unread.
    refused = chief_client.get(screen("publish", treatment)).content.decode()
    assert "This text cannot be published yet" in refused

    # The reviewer is asked and approves. The publisher opens the publish screen.
    form.press(chief_client)
    assert chief_client.get(screen("review", treatment)).status_code == 403
    open_form(reviewer_client, screen("review", treatment)).press(reviewer_client, "approve")
    early = open_form(publisher_client, screen("publish", treatment))
    early.fill(change_kind="minor", note="Said more shortly.")

    # One character more: the approval is void. The screen says in which sentence, keeps what
    # was typed, and nothing goes live.
    write(LATER)
    answer = early.press(publisher_client)
    assert form_on(answer).values["note"] == "Said more shortly."
    page = publisher_client.get(screen("publish", treatment)).content.decode()
    assert "Approval void." in page
    assert LATER in page.split("Approval void.")[1].split("</p>")[0]
    public = client.get("/treatments/baclofen/").content.decode()
    assert NEW not in public
    assert LATER not in public

    # Read again by the same reviewer, it may be published: by her, too.
    open_form(chief_client, screen("ask", treatment)).press(chief_client)
    open_form(reviewer_client, screen("review", treatment)).press(reviewer_client, "approve")
    form = open_form(chief_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more shortly.").press(chief_client)
    assert LATER in client.get("/treatments/baclofen/").content.decode()
