"""A patient looks for what the source says of their type, and of a side effect they fear."""

from playwright.sync_api import expect

from tests.browser.journeys.conftest import Visit


def test_by_type_and_by_what_to_avoid_with_the_reason_for_each(visit: Visit) -> None:
    page = visit("/find/", java_script_enabled=False)
    page.get_by_role("radio", name="Generalised dystonia").check()
    avoid = page.get_by_role("group", name="Side effects you want to avoid")
    avoid.get_by_role("checkbox", name="Drowsiness").check()
    page.get_by_role("button", name="Show treatments").click()
    chosen = page.locator(
        "section", has=page.get_by_role("heading", name="As you chose", exact=True)
    )
    expect(chosen).to_contain_text("Our source does not mention drowsiness.")
    otherwise = page.locator("section", has=page.get_by_role("heading", name="Not as you chose"))
    expect(otherwise).to_contain_text("Baclofen")
    assert "type=generalised" in page.url
    assert "avoid=drowsiness" in page.url


def test_by_a_word_with_what_was_found_marked(visit: Visit) -> None:
    page = visit("/", java_script_enabled=False)
    page.get_by_role("searchbox").fill("swallowing")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("main mark").first).to_have_text("swallowing")
    page.locator("main").get_by_role("link", name="difficulty swallowing").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("difficulty swallowing")


def test_a_misspelt_word_is_answered_with_the_right_one(visit: Visit) -> None:
    page = visit("/search/?q=drowzyness", java_script_enabled=False)
    page.get_by_role("link", name="drowsiness").first.click()
    expect(page.locator("main mark").first).to_be_visible()
