"""A reader asks who is behind the site, and what it keeps of them."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.conftest import Visit

PAGES = ("About", "Disclaimer", "Privacy", "Accessibility", "Contact")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_leads_there(visit: Visit, name: str) -> None:
    page = visit("/treatments/baclofen/", java_script_enabled=False)
    page.locator("footer").get_by_role("link", name=name, exact=True).click()
    assert page.url.endswith(f"/{name.lower()}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_privacy_says_what_the_site_enforces(visit: Visit) -> None:
    page = visit("/privacy/")
    text = page.locator("main").inner_text()
    assert "cookie" in text.lower()
    assert "365 days" in text
    assert page.context.cookies() == []
