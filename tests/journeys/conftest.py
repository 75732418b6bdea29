"""Who else takes part in the stories."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from treatments.pages.leaflets import press

# A story about paper, where this machine has no press: tests/pages/leaflets/test_press.py says so.
collect_ignore = [] if press.works() else ["test_patient_takes_a_leaflet.py"]


@pytest.fixture
def reviewer_client(reviewer: User) -> Client:
    """The clinical reviewer, signed in to the desk."""
    client = Client()
    client.force_login(reviewer)
    return client
