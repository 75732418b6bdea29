"""The Nu HTML checker finds nothing in any public page, refusals of forms included."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.readers.conftest import Look
from tests.readers.lines import LINES
from tests.readers.pages_read import texts
from tests.readers.running import MODULES, program, ran

# Properties of CSS that this checker does not know yet: what was typed is printed in full, and a
# frame is as high as its text.
TOO_NEW = ".*“f(ield|rame)-sizing”: Property “f(ield|rame)-sizing” doesn't exist.*"
CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_the_markup_of_every_page_is_valid_without_a_warning(
    look: Look, window: Callable[[bool], Page], tmp_path: Path
) -> None:
    for line, text in texts(LINES, look, window(True)).items():
        (tmp_path / f"{line}.html").write_text(text, encoding="utf-8")
    command = [program("java"), "-jar", str(CHECKER), "--stdout", "--format", "gnu"]
    answer = ran([*command, "--filterpattern", TOO_NEW, str(tmp_path)])
    found = answer.stdout.replace(f'"file:{tmp_path}/', '"')
    assert answer.returncode == 0, found + answer.stderr
    assert not found, found
