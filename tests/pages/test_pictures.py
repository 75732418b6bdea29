"""The picture beside a shared link: small, in the site's colours, and only of what is live."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from tests.universe import NOW, World
from treatments.editions.models import Edition
from treatments.pages.pictures import drawing, words
from treatments.publishing.actions import withdraw

NAMES = ("site", "compare", "side-effects", "types", "glossary")
# The longest name of a treatment in the catalogue, and longer than any.
LONG = "Selective peripheral denervation"
LONGER = "Selective peripheral denervation of the muscles that turn the head"


def size_of(answer: Any) -> tuple[int, int]:
    with Image.open(BytesIO(answer.content)) as image:
        return image.size


@pytest.mark.parametrize("path", ["baclofen", *(f"of/{name}" for name in NAMES)])
def test_a_picture_is_a_small_png_of_the_size_that_is_asked_for(patient: Client, path: str) -> None:
    answer = patient.get(f"/pictures/{path}.png")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert size_of(answer) == (1200, 630)
    assert len(answer.content) <= 10_000


@pytest.mark.parametrize("name", [LONG, LONGER, "Deep brain stimulation (DBS)", "x" * 200])
def test_a_long_name_is_drawn_smaller(name: str) -> None:
    assert len(drawing.png(name, "Surgery", "Treatment options for dystonia")) <= 10_000


@pytest.mark.parametrize("slug", ["deep-brain-stimulation", "botulinum-toxin", "no-such", "of"])
def test_what_is_withdrawn_a_draft_or_unknown_has_no_picture(patient: Client, slug: str) -> None:
    assert patient.get(f"/pictures/{slug}.png").status_code == 404


def test_there_is_no_picture_of_an_unknown_kind_of_page(patient: Client) -> None:
    assert patient.get("/pictures/of/nothing.png").status_code == 404


def test_a_picture_ends_with_its_treatment(world: World, as_patient: Any) -> None:
    assert as_patient("/pictures/baclofen.png").status_code == 200
    withdraw(copy=world.baclofen, explanation="We look again.", by=world.publisher, at=NOW)
    assert as_patient("/pictures/baclofen.png").status_code == 404


def test_whoever_has_a_picture_is_not_sent_it_again(patient: Client) -> None:
    etag = patient.get("/pictures/baclofen.png").headers["ETag"]
    again = patient.get("/pictures/baclofen.png", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_the_same_words_give_the_same_bytes() -> None:
    drawn = drawing.png("Baclofen", "Medicine", "Site")
    drawing.png.cache_clear()
    assert drawing.png("Baclofen", "Medicine", "Site") == drawn
    assert drawing.png("Baclofen", "Surgery", "Site") != drawn


def test_its_colours_are_those_of_the_site() -> None:
    with Image.open(BytesIO(drawing.png("Baclofen", "Medicine", "Site"))) as image:
        colours = {colour for _, colour in image.convert("RGB").getcolors()}
    assert {(255, 253, 248), (29, 27, 24), (0, 77, 70)} <= colours
    assert len(colours) == 5


def test_its_alternative_text_is_what_is_written_in_it() -> None:
    shared = words.shared("compare")
    assert shared.alternative == (
        "Compare the treatments. Question by question. Treatment options for dystonia"
    )


def test_a_name_that_the_font_cannot_write_gets_the_picture_of_the_site() -> None:
    for name in ("Baclofen", "Deep brain stimulation (DBS)", "Parkinson’s"):
        assert drawing.drawable(name)
    assert not drawing.drawable("Baclofène")
    unwritable = Edition(name="Баклофен", slug="baclofen", subject="treatment")
    assert words.of_treatment(unwritable) == words.shared("site")
