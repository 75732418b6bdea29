"""A patient reports an error in one statement, with scripts off.

It leaves a message behind for the desk; no screen is looked at for how many there are.
"""

from playwright.sync_api import expect

from tests.browser.journeys.conftest import Visit


def test_from_the_statement_to_the_thanks_with_what_was_typed_kept(visit: Visit) -> None:
    page = visit("/treatments/baclofen/", java_script_enabled=False)
    statement = page.locator("section", has=page.locator("#benefits"))
    statement.get_by_text("Where does this come from?").first.click()
    statement.get_by_role("link", name="Report an error in this statement").first.click()
    expect(page.locator("blockquote").first).to_contain_text("aclofen")
    page.get_by_role("button", name="Send this report").click()
    expect(page.locator(".error-summary")).to_be_focused()
    page.locator("main textarea").fill("One word reads twice.")
    page.get_by_role("button", name="Send this report").click()
    page.wait_for_url("**/feedback/thanks/**")
    expect(page.get_by_role("heading", level=1)).to_contain_text("hank")
    assert page.context.cookies() == []
