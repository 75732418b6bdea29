"""The spelling check does not know a medicine; the author does, and says so once for all."""

import re

from django.test import Client

from tests.desk.addresses import change_page, screen
from tests.desk.browser import open_form
from tests.universe import World
from treatments.catalogue.models import HouseWord

WORDS = "Can help where tizanidine does not, or not enuogh."
OFFER = re.compile(r'href="(/admin/treatments/houseword/accept/[^"]+)"')


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_word_is_accepted(world: World, author_client: Client, publisher_client: Client) -> None:
    treatment = world.baclofen
    for word in ("baclofen", "dystonia"):
        HouseWord.objects.create(word=word)

    # The author writes about another medicine, in a hurry, and saves.
    form = open_form(author_client, change_page(treatment))
    form.type("benefits-0-text", WORDS).press(author_client)

    # The page says beside the statement what the checks found: one word is wrong, one unknown.
    shown = page(author_client, change_page(treatment))
    assert "“tizanidine” is not in the dictionary." in shown
    assert "“enuogh” is not in the dictionary. Is “enough” meant?" in shown

    # The author begins to correct the one, and sees that the other is right: the link beside it
    # opens in a tab of its own, so what was typed stays.
    open_page = open_form(author_client, change_page(treatment))
    open_page.type("benefits-0-text", WORDS.replace("enuogh", "enough"))
    offered = [link.replace("&amp;", "&") for link in OFFER.findall(shown) if "tizanidine" in link]
    confirm = open_form(author_client, offered[0])
    answer = confirm.fill(reason="The name of a medicine.").press(author_client)
    assert answer.url == change_page(treatment)

    # Back in the first tab, the correction is saved; nobody has overtaken it.
    assert open_page.press(author_client).status_code == 302
    shown = page(author_client, change_page(treatment))
    assert "is not in the dictionary" not in shown

    # Whoever publishes is not asked about the word again, and whoever may not add words is
    # never offered to.
    assert "tizanidine” is not" not in page(publisher_client, screen("publish", treatment))
    reviewer_client = Client()
    reviewer_client.force_login(world.reviewer)
    world.reword_a_benefit(treatment, "Can help where dantrolen does not.")
    shown = page(reviewer_client, change_page(treatment))
    assert "“dantrolen” is not in the dictionary." in shown
    assert OFFER.findall(shown) == []
