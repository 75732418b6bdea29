"""A text that says its number in every part, so that one made of two texts gives itself away."""

import re
from dataclasses import replace

from tests.universe import uid
from treatments.editions.document import Document, Sourced, Statement

PARTS = ("What it is", "How it works", "Benefit", "Point", "Drawback", "Lead-in", "Condition")
SAID = re.compile(rf"({'|'.join(PARTS)}) of text (\d+)\b")
# How the page, and how the API, say which edition they show.
EDITION = re.compile(r'Edition (\d+), published|"edition":\{"number":(\d+)')


class NotWhole(AssertionError):
    """An answer is not one text: it says two numbers, or a part is missing."""


def numbered(document: Document, number: int) -> Document:
    """The same treatment with new words: every part says the number."""

    def said(part: str) -> str:
        return f"{part} of text {number}."

    benefit, group, fit = document.benefits[0], document.side_effect_groups[0], document.fits[0]
    return replace(
        document,
        what_it_is=Sourced(said("What it is"), benefit.passage),
        how_it_works=Sourced(said("How it works"), benefit.passage),
        benefits=(replace(benefit, text=said("Benefit"), points=(said("Point"),)),),
        drawbacks=(Statement(uid("drawback"), said("Drawback"), "safety", group.passage),),
        side_effect_groups=(replace(group, lead_in=said("Lead-in")),),
        fits=(replace(fit, condition=said("Condition")),),
    )


def number_of(answer: str) -> int:
    """The one number that a page, or an answer of the API, says. Raises NotWhole."""
    said = SAID.findall(answer)
    editions = [page or api for page, api in EDITION.findall(answer)]
    numbers = {int(number) for _, number in said} | {int(number) for number in editions}
    if len(numbers) > 1:
        parts = ", ".join(f"{part} {number}" for part, number in said)
        raise NotWhole(f"It mixes texts {sorted(numbers)}: edition {editions}, {parts}.")
    missing = set(PARTS) - {part for part, _ in said}
    if missing or not editions:
        raise NotWhole(f"It lacks {', '.join(sorted(missing)) or 'the number of its edition'}.")
    return numbers.pop()
