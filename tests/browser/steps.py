"""What somebody does on a screen before it is looked at, in a line each."""

from collections.abc import Callable
from typing import Any

Step = Callable[[Any], None]  # takes Playwright's page

# Where the text of a page is: in the desk, at its door, and on what readers see.
TEXT = ":is(#content, #login-form, #page-text)"


def press(words: str) -> Step:
    """Press the button that begins with these words, and wait for the answer.

    The browser's own bubbles are switched off: what is looked at is what the site answers.
    """

    def step(page: Any) -> None:
        button = page.locator(TEXT).locator(
            f'button:text("{words}"), input[type=submit][value^="{words}"]'
        )
        button.first.evaluate("each => each.form.noValidate = true")
        with page.expect_navigation():
            button.first.click()

    return step


def fill(name: str, words: str) -> Step:
    """Type into the control of this name."""
    return lambda page: page.locator(f"{TEXT} [name={name}]").fill(words)


def stale(name: str) -> Step:
    """As if the page had been opened before somebody else did something."""
    return lambda page: page.locator(f"{TEXT} [name={name}]").first.evaluate("e => e.value = 0")


def choose(name: str, value: str) -> Step:
    """Choose one of a group of radio buttons."""
    return lambda page: page.check(f'{TEXT} input[name={name}][value="{value}"]')


def choose_entry(name: str, place: int) -> Step:
    """Choose an entry of a list; the first has the place 0."""
    return lambda page: page.select_option(f"{TEXT} select[name={name}]", index=place)


def tick(place: int) -> Step:
    """Tick a box; the first of the page has the place 0."""
    return lambda page: page.locator("input[type=checkbox]").nth(place).check()


def open_all() -> Step:
    """Open everything that can be opened."""
    return lambda page: page.evaluate(
        "document.querySelectorAll('details').forEach(each => each.open = true)"
    )
