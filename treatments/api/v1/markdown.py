"""A treatment as Markdown: plain enough for every dialect."""

import re
from collections.abc import Iterator

from treatments.api.v1.reading import Block, Reading

# What begins something in Markdown, or ends a line of text in HTML.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
# At the beginning of a line also what would begin a list or a heading: "1. Rest" is text here.
BEGINNING = re.compile(r"^(\d*)([-+=.)])")


def markdown(reading: Reading) -> str:
    """The text, headings from the second level on."""
    return "\n\n".join(_paragraphs(reading)) + "\n"


def _paragraphs(reading: Reading) -> Iterator[str]:
    yield f"## {plain(reading.name)}"
    for section in reading.sections:
        yield f"### {plain(section.heading)}"
        for block in section.blocks:
            yield from _block(block)
    yield "### Where this is from"
    yield plain(" ".join(reading.standing))
    yield plain(f"{reading.attribution} Licence: {reading.licence}.")
    yield f"<{reading.page}>"


def _block(block: Block) -> Iterator[str]:
    if block.before:
        yield plain(block.before)
    if block.items:
        yield "\n".join(
            line
            for item in block.items
            for line in (f"- {plain(item.text)}", *(f"  - {plain(one)}" for one in item.points))
        )
    if block.after:
        yield plain(block.after)


def plain(text: str) -> str:
    """Text that is read as it stands, in one line."""
    return BEGINNING.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", " ".join(text.split())))
