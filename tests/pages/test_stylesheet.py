"""The look, as far as it can be computed: contrast in every theme, and weight."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from treatments.editions.document import KINDS
from treatments.pages import styles

CSS = (Path(styles.__file__).parent / "site.css").read_text(encoding="utf-8")
TEXT_COLOURS = ("ink", "quiet", "accent")


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb or #rgb, as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def themes() -> Iterator[dict[str, str]]:
    """The colours of each block that sets them: light and dark in one, soft, print."""
    for block in re.findall(r"\{([^{}]*--paper:[^{}]*)\}", CSS):
        pairs = re.findall(r"--(\w+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)", block)
        if pairs:
            yield {name: light for name, light, _ in pairs}
            yield {name: dark for name, _, dark in pairs}
        else:
            yield dict(re.findall(r"--(\w+): (#[0-9a-f]+)", block))


def test_the_measure_is_right() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_text_colour_has_at_least_seven_to_one_in_every_theme() -> None:
    found = list(themes())
    assert len(found) == 4
    for theme in found:
        for name in TEXT_COLOURS:
            assert contrast(theme[name], theme["paper"]) >= 7, (name, theme)


def test_the_stylesheet_is_small() -> None:
    assert len(CSS.encode()) <= 8 * 1024


def test_it_moves_nothing_and_fetches_nothing() -> None:
    assert not re.search(r"transition|animation|scroll-behavior|@import|url\(", CSS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_small_drawing_that_screen_readers_skip(kind: str) -> None:
    drawing = render_to_string("components/pictogram.html", {"kind": kind}).strip()
    assert len(drawing.encode()) <= 400
    assert "<path" in drawing
    assert 'aria-hidden="true"' in drawing
