"""A reader loses the network: on a train, in a hospital's cellar, for longer than a day."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.server import Desk

BACLOFEN, KEPT, NOT_KEPT = "/treatments/baclofen/", "/glossary/", "/side-effects/"
SENTENCE = re.compile(
    r"You are offline, or this site does not answer\. "
    r"This copy is from \d{1,2} \w+ \d{4} at \d\d:\d\d\."
)
# The pack with the moment it is from moved back by so many hours.
AGED = """async hours => {
  const cache = await caches.open("pack");
  const pack = await (await cache.match("/pack.json")).json();
  await cache.put("/pack.json", Response.json({ ...pack, when: pack.when - hours * 36e5 }));
}"""
WHOLE = """async () => {
  await navigator.serviceWorker.ready;
  while (!await caches.match("/pack.json")) await new Promise(done => setTimeout(done, 50));
  return (await (await caches.match("/pack.json")).json()).state;
}"""


@pytest.fixture
def page(desk: Desk, browser: Browser) -> Iterator[Page]:
    """A phone that has been at home once, and has kept its pack."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="en-GB")
    page = context.new_page()
    page.goto(desk.at("/"))
    page.evaluate(WHOLE)
    yield page
    context.close()


def text(page: Page) -> str:
    return page.locator("main").inner_text()


def test_a_kept_treatment_is_read_offline_and_says_from_when_it_is(page: Page, desk: Desk) -> None:
    page.context.set_offline(True)
    answer = page.goto(desk.at(BACLOFEN))
    assert answer
    assert answer.status == 200
    assert page.locator("h1").inner_text() == "Baclofen"
    assert SENTENCE.fullmatch(page.locator("main p").first.inner_text())
    page.get_by_role("link", name="Glossary").last.click()
    assert SENTENCE.search(text(page))


def test_online_nothing_of_it_is_said(page: Page, desk: Desk) -> None:
    page.context.set_offline(True)
    page.goto(desk.at(BACLOFEN))
    page.context.set_offline(False)
    page.goto(desk.at(BACLOFEN))
    assert "You are offline" not in text(page)


def test_a_page_that_is_not_kept_leads_to_those_that_are(page: Page, desk: Desk) -> None:
    page.context.set_offline(True)
    answer = page.goto(desk.at(NOT_KEPT))
    assert answer
    assert answer.status == 503
    assert page.locator("h1").inner_text() == "You are offline"
    page.locator("main").get_by_role("link", name="Baclofen").click()
    assert page.locator("h1").inner_text() == "Baclofen"
    assert SENTENCE.search(text(page))


def test_what_was_chosen_under_display_holds_offline_too(page: Page, desk: Desk) -> None:
    page.get_by_text("Display", exact=True).click()
    page.locator("header").get_by_text("Dark", exact=True).click()
    page.context.set_offline(True)
    page.goto(desk.at(KEPT))
    assert page.locator("#dark").is_checked()
    page.get_by_text("Display", exact=True).click()
    page.locator("header").get_by_text("Soft", exact=True).click()
    page.goto(desk.at(BACLOFEN))
    assert page.locator("#soft").is_checked()


@pytest.mark.parametrize("hours", [25, -1])
def test_after_a_day_the_copy_has_ended_and_says_why(page: Page, desk: Desk, hours: int) -> None:
    """The same where the device's clock was put back: nobody knows how old the copy is."""
    page.evaluate(AGED, hours)
    page.context.set_offline(True)
    answer = page.goto(desk.at(BACLOFEN))
    assert answer
    assert answer.status == 503
    assert page.locator("h1").inner_text() == "Your copy has ended"
    assert "The copy on this device is from" in text(page)
    assert "A copy is shown for 24 hours." in text(page)
    assert "baclofen" not in text(page).lower()


def test_just_under_a_day_it_is_still_shown(page: Page, desk: Desk) -> None:
    page.evaluate(AGED, 23.9)
    page.context.set_offline(True)
    page.goto(desk.at(BACLOFEN))
    assert SENTENCE.search(text(page))


def test_each_page_read_online_makes_the_copy_younger(page: Page, desk: Desk) -> None:
    page.evaluate(AGED, 25)
    page.goto(desk.at(NOT_KEPT))
    page.wait_for_function(
        "async () => Date.now() - (await (await caches.match('/pack.json')).json()).when < 60000"
    )
    page.context.set_offline(True)
    page.goto(desk.at(BACLOFEN))
    assert SENTENCE.search(text(page))


def test_a_newer_state_of_the_log_replaces_the_whole_pack(page: Page, desk: Desk) -> None:
    """As if a treatment had been withdrawn since: it is kept no longer, nor is an old word."""
    page.evaluate(
        """async () => {
          const cache = await caches.open("pack");
          const pack = await (await cache.match("/pack.json")).json();
          await cache.put("/treatments/withdrawn-since/", new Response("old words"));
          await cache.put("/pack.json", Response.json({ ...pack, state: "older" }));
        }"""
    )
    page.goto(desk.at(NOT_KEPT))
    page.wait_for_function("async () => !await caches.match('/treatments/withdrawn-since/')")
    assert page.evaluate(WHOLE) != "older"
    page.context.set_offline(True)
    page.goto(desk.at("/treatments/withdrawn-since/"))
    assert page.locator("h1").inner_text() == "You are offline"
    page.goto(desk.at(BACLOFEN))
    assert SENTENCE.search(text(page))


def test_what_is_kept_is_what_any_reader_is_shown(page: Page) -> None:
    kept = page.evaluate("caches.open('pack').then(pack => pack.keys()).then(all => all.length)")
    assert kept > 10
    assert page.evaluate("document.cookie") == ""


def test_who_saves_data_keeps_nothing(desk: Desk, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(desk.at("/"))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistration()") is None
    assert page.evaluate("caches.keys()") == []
    context.close()


def test_without_script_nothing_is_kept_and_everything_works(desk: Desk, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    asked: list[str] = []
    context.route("**/*", lambda route: _noted(asked, route))
    page = context.new_page()
    page.goto(desk.at(BACLOFEN))
    assert page.locator("h1").inner_text() == "Baclofen"
    assert not [url for url in asked if url.endswith((".js", "pack.json"))]
    context.close()


def _noted(asked: list[str], route: Route) -> None:
    asked.append(route.request.url)
    route.continue_()
