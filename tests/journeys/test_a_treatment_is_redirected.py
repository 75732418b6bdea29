"""Two pages turn out to say the same: one address leads to the other, until it stands again."""

from urllib.parse import urlsplit

from django.test import Client
from django.utils import timezone

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.pages.markup import page_of
from tests.universe import World


def test_an_address_leads_elsewhere_and_stands_again(
    world: World, author_client: Client, publisher_client: Client, client: Client
) -> None:
    def visit(address: str) -> tuple[list[int], str]:
        answer = client.get(address, follow=True)
        return [status for _, status in answer.redirect_chain], page_of(answer).heading

    # The publisher lets baclofen's address lead to the muscle relaxants'.
    form = open_form(publisher_client, screen("withdraw", world.baclofen))
    form.fill(ending="redirect", to=str(world.muscle_relaxants.pk), explanation="Said there.")
    form.press(publisher_client)

    # Whoever kept the old address is there in one hop, and no list offers it.
    assert visit("/treatments/baclofen/") == ([301], "Muscle relaxants")
    assert "Baclofen" not in client.get("/compare/all/").content.decode()
    moved = client.get(f"/api/v1/treatments/{world.baclofen.content_id}")
    partner = client.get(urlsplit(moved["Location"]).path)
    assert partner.json()["name"] == "Muscle relaxants"

    # The muscle relaxants may not be led on: that would be two hops.
    address = screen("withdraw", world.muscle_relaxants)
    assert "The address of Baclofen leads here." in publisher_client.get(address).content.decode()
    form = open_form(publisher_client, address)
    answer = form.fill(ending="redirect", to=str(world.physiotherapy.pk)).press(publisher_client)
    assert "Let Baclofen lead elsewhere first, or withdraw it" in answer.content.decode()

    # Withdrawn they may be: whoever follows the old address is told why.
    form = open_form(publisher_client, address)
    form.fill(ending="withdrawn", explanation="We are checking it.").press(publisher_client)
    old = client.get("/treatments/baclofen/", follow=True)
    assert "The reason: We are checking it." in page_of(old).text

    # Baclofen is wanted again, word for word: approved anew, it stands at its own address.
    page = author_client.get(change_page(world.baclofen)).content.decode()
    assert "redirected</span>" in page
    world.approve(world.baclofen, at=timezone.now())
    form = open_form(publisher_client, screen("publish", world.baclofen))
    form.fill(change_kind="minor", note="It has a page of its own again.").press(publisher_client)
    assert visit("/treatments/baclofen/") == ([], "Baclofen")
