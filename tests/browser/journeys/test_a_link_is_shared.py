"""A link to a page is pasted elsewhere: programs are told what it is, and it shows a picture."""

import json

from tests.browser.journeys.conftest import Visit


def test_a_page_describes_itself_and_breaks_no_policy(visit: Visit) -> None:
    page = visit("/about/")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(page.url.replace("/about/", "/treatments/baclofen/"))
    described = json.loads(page.locator("script[type='application/ld+json']").text_content() or "")
    assert described["@type"] == "MedicalWebPage"
    assert described["mainEntity"]["name"] == page.get_by_role("heading", level=1).inner_text()
    assert said == []


def test_its_picture_is_there(visit: Visit) -> None:
    page = visit("/treatments/baclofen/")
    address = page.locator("meta[property='og:image']").get_attribute("content") or ""
    answer = page.request.get(
        page.url.split("/treatments/")[0] + "/pictures/" + address.split("/")[-1]
    )
    assert answer.headers["content-type"] == "image/png"
    assert len(answer.body()) <= 10 * 1024


def test_robots_are_led_to_every_page(visit: Visit) -> None:
    page = visit("/")
    robots = page.request.get(page.url + "robots.txt").text()
    assert "Sitemap:" in robots
    sitemap = page.request.get(page.url + "sitemap.xml").text()
    assert "/compare/baclofen/physiotherapy/" in sitemap
    assert "/treatments/baclofen/" in page.request.get(page.url + "llms.txt").text()
