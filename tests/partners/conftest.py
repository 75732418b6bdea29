"""A partner that was approved, and letters that are sent at once."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.partners.applying import approved
from treatments.partners.models import Partner


@pytest.fixture
def organisation(manager: User) -> Partner:
    """Approved at universe.NOW."""
    return approved(by=manager)


@pytest.fixture
def letters(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Iterator[None]:
    """Whatever waits for a commit happens within the test."""
    with django_capture_on_commit_callbacks(execute=True):
        yield
