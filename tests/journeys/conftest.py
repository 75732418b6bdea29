"""Who else takes part in the stories."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    """The clinical reviewer, signed in to the desk."""
    client = Client()
    client.force_login(reviewer)
    return client
