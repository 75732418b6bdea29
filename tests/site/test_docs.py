"""The documentation is true: what it links to exists, and what it names can be run."""

import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

PAGES = sorted([settings.BASE_DIR / "README.md", *(settings.BASE_DIR / "docs").rglob("*.md")])
README = (settings.BASE_DIR / "README.md").read_text(encoding="utf-8")


def links_of(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    return [target for target in targets if "://" not in target]


def test_there_are_pages_with_links_to_look_at() -> None:
    assert len(PAGES) > 10
    assert sum(len(links_of(page)) for page in PAGES) > 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    for target in links_of(page):
        assert (page.parent / target).exists(), target


def test_every_decision_is_listed() -> None:
    folder = settings.BASE_DIR / "docs" / "decisions"
    listed = set(links_of(folder / "README.md"))
    assert listed == {page.name for page in folder.glob("[0-9]*.md")}


def test_every_make_target_the_readme_names_is_in_the_help() -> None:
    named = set(re.findall(r"make ([a-z-]+)", README))
    told = subprocess.run(
        ["make", "help"], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    ).stdout
    assert {"run", "test"} <= named
    assert named - {"help"} <= set(re.findall(r"make ([a-z-]+)", told)) | {"help"}


def test_every_room_is_on_the_map() -> None:
    rooms = {
        folder.name
        for folder in (settings.BASE_DIR / "treatments").iterdir()
        if (folder / "__init__.py").exists()
    }
    no_rooms = {"management", "migrations", "templatetags"}
    for room in rooms - no_rooms:
        assert f"`treatments/{room}`" in README, room
