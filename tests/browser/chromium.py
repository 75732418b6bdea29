"""The browser, found by its name: on the PATH, or where CHROME_PATH says."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

MISSING = (
    "Chromium is missing. Install it (on Debian: apt-get install chromium), or say where it is "
    "with CHROME_PATH."
)
# No sandbox: in a container, Chromium cannot make one. It opens nothing but our own server.
ARGUMENTS = ["--no-sandbox", "--disable-gpu"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser without a window."""
    path = os.environ.get("CHROME_PATH") or shutil.which("chromium")
    if not path:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
