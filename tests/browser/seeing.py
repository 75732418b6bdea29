"""What is asked of a page as it stands in the browser. Each function returns what is wrong."""

from pathlib import Path
from typing import Any

from django.conf import settings
from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent / "scripts"
AXE = settings.BASE_DIR / "node_modules" / "axe-core" / "axe.min.js"


def asked(page: Page, script: str, argument: Any = None) -> Any:
    """What a file of scripts/ answers; each holds one function."""
    return page.evaluate((SCRIPTS / f"{script}.js").read_text(encoding="utf-8"), argument)


def axe(page: Page) -> list[str]:
    """Everything axe-core finds, with its best practices and enhanced contrast."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return asked(page, "axe")


def sideways(page: Page) -> list[str]:
    """What makes the page wider than its window, if anything does."""
    return asked(page, "sideways")


def dangling(page: Page) -> list[str]:
    """References to an id that is not there, and ids that are there twice."""
    return asked(page, "dangling")


def unreached(page: Page) -> list[str]:
    """Walk the page with Tab, and say which control was not reached, not seen, or out of order."""
    for _ in range(asked(page, "stops")):
        page.keyboard.press("Tab")
    return asked(page, "walked")
