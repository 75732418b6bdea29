"""Error pages: what was wrong, and where to go. They read no database: this test has none."""

import pytest
from django.test import RequestFactory
from django.views import defaults

from tests.pages.markup import page_of

PAGES = {
    400: (defaults.bad_request, "We could not understand this request"),
    403: (defaults.permission_denied, "You may not open this page"),
    404: (defaults.page_not_found, "There is no page at this address"),
    500: (defaults.server_error, "Something went wrong on our side"),
}


@pytest.mark.parametrize("status", PAGES)
def test_an_error_is_a_page_of_ours(status: int) -> None:
    view, heading = PAGES[status]
    request = RequestFactory().get("/")
    response = view(request) if status == 500 else view(request, Exception("Not shown"))
    page = page_of(response)
    assert response.status_code == status
    assert page.heading == heading
    assert page.faults == []
    assert page.address_of("Treatments") == "/"
    assert "Not shown" not in page.source


@pytest.mark.parametrize(
    ("address", "back"), [("/admin/treatments/page/1/publish/", True), ("/about/", False)]
)
def test_from_a_screen_of_the_desk_one_may_not_open_it_leads_back_to_the_desk(
    address: str, back: bool
) -> None:
    request = RequestFactory().get(address)
    page = page_of(defaults.permission_denied(request, Exception("Not shown")))
    assert ('href="/admin/"' in page.source) is back
