"""A reader chooses two treatments, adds a third, passes the address on, and opens one of them."""

from django.conf import settings

from tests.pages.markup import Page, page_of


def ticking(page: Page, *names: str) -> str:
    """Where the form leads with what is ticked on it, and these as well."""
    (form,) = page.all("form")
    labels = {page.words(e): e.attributes["for"] for e in page.in_main("label")}
    ids = {labels[name] for name in names}
    sent = [
        f"{e.attributes['name']}={e.attributes['value']}"
        for e in page.in_main("input")
        if "checked" in e.attributes or e.attributes.get("id") in ids
    ]
    return f"{form.attributes['action']}?{'&'.join(sent)}&sent=yes"


def test_from_the_menu_to_a_comparison_of_two_then_three_and_to_one_of_them(patient) -> None:
    home = page_of(patient.get("/"))
    chooser = page_of(patient.get(home.address_of("Compare")))
    answer = patient.get(ticking(chooser, "Physiotherapy", "Baclofen"), follow=True)
    two = page_of(answer)
    assert two.heading == "Baclofen and Physiotherapy side by side"

    chooser = page_of(patient.get(two.address_of("Change the choice")))
    answer = patient.get(ticking(chooser, "Muscle relaxants"), follow=True)
    three = page_of(answer)
    assert three.heading == "Baclofen, Muscle relaxants and Physiotherapy side by side"

    passed_on = three.section("Keep or share this comparison").split()[2]
    opened = page_of(patient.get(passed_on.removeprefix(settings.SITE_URL)))
    assert opened.heading == three.heading
    assert page_of(patient.get(opened.address_of("Baclofen"))).heading == "Baclofen"


def test_from_a_treatment_to_another_beside_it(patient) -> None:
    baclofen = page_of(patient.get("/treatments/baclofen/"))
    chooser = page_of(patient.get(baclofen.address_of("Compare with another")))
    answer = patient.get(ticking(chooser, "Muscle relaxants"), follow=True)
    assert page_of(answer).heading == "Baclofen and Muscle relaxants side by side"


def test_one_ticked_alone_is_kept_until_a_second_follows(patient) -> None:
    chooser = page_of(patient.get("/compare/"))
    asked_again = page_of(patient.get(ticking(chooser, "Physiotherapy"), follow=True))
    assert "Choose one or two more." in asked_again.text
    answer = patient.get(ticking(asked_again, "Baclofen"), follow=True)
    assert page_of(answer).heading == "Baclofen and Physiotherapy side by side"
