"""The clock of these tests."""

from collections.abc import Callable
from datetime import datetime

import pytest

At = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Set the clock."""
    return lambda when: monkeypatch.setattr("django.utils.timezone.now", lambda: when)
