"""The front page of the desk."""

import pytest
from django.test import Client

from tests.universe import World


def test_the_models_are_grouped_by_room(world: World, publisher_client: Client) -> None:
    rooms = publisher_client.get("/admin/").context["app_list"]
    assert [
        (room["name"], [model["object_name"] for model in room["models"]]) for room in rooms
    ] == [
        ("Treatments", ["Treatment"]),
        ("Pages of the site", ["Page"]),
        ("Vocabulary", ["Effect", "DystoniaType", "GlossaryTerm"]),
        ("Codes", ["TreatmentCode", "DystoniaTypeCode"]),
        ("Sources", ["Source", "Passage"]),
        ("Queries", ["Query"]),
        ("Readers", ["FeedbackMessage"]),
        ("House style", ["HouseWord", "PreferredTerm"]),
        ("The archive", ["Edition", "Release", "Review", "SetAside"]),
    ]


def test_accounts_come_last_and_only_for_those_who_keep_them(
    db: None, admin_client: Client, author_client: Client
) -> None:
    def last(client: Client) -> str:
        return client.get("/admin/").context["app_list"][-1]["app_label"]

    assert (last(admin_client), last(author_client)) == ("auth", "treatments")


def test_it_says_whose_desk_it_is(author_client: Client) -> None:
    assert (
        "Treatment options for dystonia: the desk" in author_client.get("/admin/").content.decode()
    )


@pytest.mark.parametrize("address", ["", "treatments/treatment/", "treatments/treatment/add/"])
def test_a_stranger_is_asked_to_sign_in(db: None, client: Client, address: str) -> None:
    answer = client.get(f"/admin/{address}")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")
