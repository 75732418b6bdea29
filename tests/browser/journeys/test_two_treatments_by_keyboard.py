"""A patient whose hand cramps compares two treatments: keys alone, and scripts off."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys.conftest import Visit


def walk_to(page: Page, what: Callable[[], Locator]) -> None:
    """Press Tab until the focus is there. It must come within sixty stops."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if what().evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"The focus never reached {what()}.")


def test_from_home_to_two_treatments_side_by_side_without_a_pointer(visit: Visit) -> None:
    page = visit("/", java_script_enabled=False)
    walk_to(
        page, lambda: page.locator("main").get_by_role("link", name="How do two or three compare?")
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare treatments")
    for name in ("Botulinum toxin", "Baclofen"):
        page.keyboard.press("Home")
        walk_to(page, lambda name=name: page.get_by_role("checkbox", name=name))
        page.keyboard.press("Space")
    walk_to(page, lambda: page.get_by_role("button", name="Compare these"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/baclofen/botulinum-toxin/")
    questions = page.get_by_role("heading", level=2).all_inner_texts()
    assert questions[:3] == [
        "What is it?",
        "How does it work?",
        "For which types of dystonia?",
    ]
    benefits = page.locator("section", has=page.locator("#benefits"))
    assert benefits.get_by_role("heading", level=3).all_inner_texts() == [
        "Botulinum toxin",
        "Baclofen",
    ]


def test_who_ticks_one_alone_is_told_what_to_do_and_keeps_the_tick(visit: Visit) -> None:
    page = visit("/compare/", java_script_enabled=False)
    page.locator("label", has_text="Baclofen").click()
    page.get_by_role("button", name="Compare these").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".error-summary")).to_contain_text("Choose one or two more.")
    expect(page.get_by_role("checkbox", name="Baclofen")).to_be_checked()
