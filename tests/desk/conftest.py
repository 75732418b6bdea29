"""Two editors who have opened the same page."""

import pytest
from django.test import Client

from tests.desk.meeting import Meeting
from tests.universe import World


@pytest.fixture
def meeting(world: World, author_client: Client, publisher_client: Client) -> Meeting:
    """Baclofen's page: the author saves first, the publisher second."""
    return Meeting(author_client, publisher_client, world.baclofen)
