"""A patient says what matters to them; the comparison shows it first and prefers nothing."""

from playwright.sync_api import expect

from tests.browser.journeys.conftest import Visit


def test_what_was_ticked_is_marked_in_words_and_moved_up(visit: Visit) -> None:
    page = visit("/what-matters/", java_script_enabled=False)
    page.locator("label", has_text="Staying alert").click()
    page.get_by_role("button", name="Show these first").click()
    page.wait_for_url("**/compare/all/?matters=staying-alert")
    first = page.locator("main section h2[id]").first
    expect(first).to_have_text("What are the side effects, and how often?")
    marked = page.locator("main li", has_text="drowsiness").first
    expect(marked).to_contain_text("Matters to you")
    expect(page.locator("main")).to_contain_text("no treatment is recommended")


def test_the_address_is_all_there_is_of_it(visit: Visit) -> None:
    page = visit("/compare/all/?matters=staying-alert")
    assert page.context.cookies() == []
    again = visit(page.url.partition("127.0.0.1")[2].partition("/")[2].join(("/", "")))
    assert again.locator("main").inner_text() == page.locator("main").inner_text()
