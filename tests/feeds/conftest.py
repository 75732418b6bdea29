"""A clock that stands where a test puts it."""

from collections.abc import Callable
from datetime import datetime

import pytest

At = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Let it be this moment for every view."""

    def stand(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return stand
