"""Synonyms: kept by whoever writes or publishes, and searched for as soon as they are saved."""

from django.contrib.auth.models import User
from django.test import Client

from tests.draft_guard import draft_guard
from tests.universe import World
from treatments.editions.search.models import Synonym

ADD = "/admin/treatments/synonym/add/"


def test_an_author_adds_one_and_readers_find_more(world: World, author_client) -> None:
    sent = {"typed": "Feeling sick!", "ours": "nausea", "reason": ""}
    assert author_client.post(ADD, sent).status_code == 302
    (synonym,) = Synonym.objects.all()
    assert (synonym.typed, synonym.ours) == ("feeling sick", "nausea")
    with draft_guard():
        page = Client().get("/search/?q=feeling+sick").content.decode()
    assert "We also searched for “nausea”." in page
    assert "/treatments/baclofen/" in page


def test_what_could_find_nothing_is_refused_beside_its_field(world, author_client) -> None:
    page = author_client.post(ADD, {"typed": "?", "ours": "nausea", "reason": ""}).content.decode()
    assert "There is no word in this: write what readers type." in page
    assert not Synonym.objects.exists()


def test_authors_and_publishers_keep_them_and_reviewers_read_them(
    world: World, author: User, publisher: User, reviewer: User
) -> None:
    for verb in ("add", "change", "delete", "view"):
        right = f"treatments.{verb}_synonym"
        assert User.objects.get(pk=author.pk).has_perm(right)
        assert User.objects.get(pk=publisher.pk).has_perm(right)
    reviewer = User.objects.get(pk=reviewer.pk)
    assert reviewer.has_perm("treatments.view_synonym")
    assert not reviewer.has_perm("treatments.change_synonym")
