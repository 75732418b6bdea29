"""An author writes badly; the checks say so where it is typed, and advice does not go live."""

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World

OLD = "Daily doses of baclofen have been shown to be effective in treating people with "
ADVICE = "You should take daily doses of it, and it releives spasms."
SLIP = "Daily doses releive spasms."
RIGHT = "Daily doses relieve spasms."


def test_the_checks_from_desk_to_readers(
    world: World, author_client: Client, publisher_client: Client, client: Client
) -> None:
    treatment = world.baclofen

    def write(text: str) -> str:
        form = open_form(author_client, change_page(treatment))
        form.type("benefits-0-text", text).press(author_client)
        return author_client.get(change_page(treatment)).content.decode()

    # What is advice must be put right, what is misspelt is to consider; each leads to its field.
    page = write(ADVICE)
    assert "“You should” tells readers what to do" in page
    assert "“releives” is not in the dictionary" in page
    assert page.count('href="#id_benefits-0-text"') >= 2

    # Even approved it cannot be published: the screen says why, and has no button.
    world.approve(treatment)
    page = publisher_client.get(screen("publish", treatment)).content.decode()
    assert "“You should” tells readers what to do" in page
    assert f'href="{change_page(treatment)}#row-' in page
    assert "Publish or schedule edition 2" not in page

    # Without the advice only the slip is left. It advises, on every screen alike.
    page = write(SLIP)
    assert "tells readers what to do" not in page
    for name in ("ask", "publish"):
        assert (
            "“releive” is not in the dictionary"
            in publisher_client.get(screen(name, treatment)).content.decode()
        )

    # It is put right, approved anew and published.
    assert "releive" not in write(RIGHT)
    world.approve(treatment)
    form = open_form(publisher_client, screen("publish", treatment))
    form.fill(change_kind="minor", note="Said more shortly.").press(publisher_client)
    public = client.get("/treatments/baclofen/").content.decode()
    assert RIGHT in public
    assert OLD not in public
