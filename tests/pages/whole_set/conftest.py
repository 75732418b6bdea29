"""The present set, as a partner downloads and unpacks it."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.universe import World

NOON = datetime(2026, 3, 3, 12, 30, tzinfo=UTC)
Taken = dict[str, bytes]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Let it be this moment for everybody."""
    return lambda moment: monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


@pytest.fixture
def noon(world: World, at: Callable[[datetime], None]) -> None:
    """It is half past twelve, the day after the world was made."""
    at(NOON)


def download(client: Client) -> bytes:
    """The archive of whichever set is the present one."""
    return b"".join(client.get("/sets/latest.zip", follow=True).streaming_content)


def unpacked(archive: bytes) -> Taken:
    """Its files by name, without the folder."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        assert files.testzip() is None
        return {name.partition("/")[2]: files.read(name) for name in files.namelist()}


@pytest.fixture
def taken(noon: None, patient: Client) -> Taken:
    """All files of the set of that noon."""
    return unpacked(download(patient))
