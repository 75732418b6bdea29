"""The themes a reader may have; how each is put on is said here and nowhere else."""

from playwright.sync_api import Page

THEMES = ("light", "dark", "soft")


def in_theme(page: Page, theme: str) -> None:
    """Light and dark as the device prefers; soft as the reader chose it, on a dark device."""
    page.emulate_media(color_scheme="light" if theme == "light" else "dark")
    # What stands in a frame on another site follows the device alone.
    chosen = "soft => (document.getElementById('soft') ?? {}).checked = soft"
    page.evaluate(chosen, theme == "soft")
