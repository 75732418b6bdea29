"""A patient takes the text along: as a file, and on paper with the way back to the page."""

from playwright.sync_api import Page, Request

from tests.browser.journeys.conftest import Visit


def test_from_the_treatment_to_a_file_in_either_size(visit: Visit) -> None:
    page = visit("/treatments/baclofen/", java_script_enabled=False)
    page.get_by_role("link", name="Leaflet (PDF)").click()
    files = page.locator("main a[href$='.pdf']").evaluate_all("all => all.map(each => each.href)")
    assert len(files) == 2
    for address in files:
        answer = page.request.get(address)
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.body().startswith(b"%PDF-1.7")


def test_a_comparison_has_its_own(visit: Visit) -> None:
    page = visit("/compare/baclofen/physiotherapy/", java_script_enabled=False)
    address = page.get_by_role("link", name="Leaflet (PDF)").get_attribute("href")
    assert address == "/leaflets/compare/baclofen/physiotherapy.pdf"


def test_the_code_for_a_camera_is_fetched_only_for_paper(visit: Visit) -> None:
    page: Page = visit("/treatments/baclofen/")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.reload()
    assert not [address for address in asked if "/qr.svg" in address]
    page.pdf()
    assert [address for address in asked if "/qr.svg" in address]
