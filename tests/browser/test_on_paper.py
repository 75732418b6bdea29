"""What a page loads when it is printed, and only then: its QR code."""

import pytest
from playwright.sync_api import Browser

from tests.browser.server import Desk


@pytest.mark.parametrize("path", ["/treatments/baclofen/", "/compare/all/"])
def test_the_code_is_loaded_for_paper_and_not_for_the_screen(
    desk: Desk, browser: Browser, path: str
) -> None:
    page = browser.new_page()
    answers: dict[str, int] = {}
    page.on("response", lambda response: answers.update({response.url: response.status}))
    page.goto(desk.at(path), wait_until="networkidle")
    page.keyboard.press("End")
    code = desk.at(f"/qr.svg?to={path}")
    assert code not in answers
    assert not page.locator("footer img").is_visible()
    page.pdf()
    assert answers[code] == 200
    page.emulate_media(media="print")
    assert page.locator("footer img").is_visible()
    page.close()
