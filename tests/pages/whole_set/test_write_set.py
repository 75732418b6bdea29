"""manage.py write_set: the same files, in a folder."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.pages.whole_set.conftest import Taken


def write(directory: Path) -> str:
    said = StringIO()
    call_command("write_set", str(directory), stdout=said)
    return said.getvalue().strip()


def test_it_writes_what_is_downloaded(taken: Taken, tmp_path: Path) -> None:
    said = write(tmp_path / "sets")
    (folder,) = (tmp_path / "sets").iterdir()
    assert said == f"3 treatments in {folder}."
    written = {str(one.relative_to(folder)): one for one in folder.rglob("*") if one.is_file()}
    assert {name: path.read_bytes() for name, path in written.items()} == taken


def test_it_writes_a_set_once(noon: None, patient: Client, tmp_path: Path) -> None:
    write(tmp_path)
    assert write(tmp_path).endswith("is there already: nothing has changed.")
    assert len(list(tmp_path.iterdir())) == 1


def test_where_it_cannot_be_written_it_says_why(noon: None, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(CommandError, match="The set could not be written"):
        write(tmp_path / "taken" / "sets")
