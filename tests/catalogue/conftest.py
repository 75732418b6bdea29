"""What the tests of the loader start from."""

import shutil
from pathlib import Path

import pytest

from tests.catalogue.fixture_files import CATALOGUE, Files


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A copy of the catalogue's fixture files."""
    folder = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, folder)
    return Files(folder)
