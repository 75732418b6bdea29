"""Who else sits at the desk: two editors on the same page, and a clinical reviewer."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.desk.meeting import Meeting
from tests.universe import World
from treatments.catalogue.models import Treatment


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    """The clinical reviewer, signed in to the desk."""
    client = Client()
    client.force_login(reviewer)
    return client


@pytest.fixture
def changed(world: World) -> Treatment:
    """Baclofen, with a benefit reworded since edition 1."""
    return world.reword_a_benefit(world.baclofen, "Daily doses of baclofen can be effective.")


@pytest.fixture
def meeting(world: World, author_client: Client, publisher_client: Client) -> Meeting:
    """Baclofen's page: the author saves first, the publisher second."""
    return Meeting(author_client, publisher_client, world.baclofen)


@pytest.fixture
def approved(world: World, changed: Treatment) -> Treatment:
    """The same, approved by the reviewer."""
    world.approve(changed, qualification="Test qualification")
    return changed
