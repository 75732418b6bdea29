"""PageDocument: everything one edition of a page of the site says, frozen. Plain Python.

Pages are about, disclaimer, privacy, accessibility and contact: what the publisher says about
the site, and nothing medical.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from treatments.editions import canonical
from treatments.editions.document import PAGE, SCHEMA, Sourced
from treatments.editions.sealed import Sealed


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs; without a heading, the words under the page's title."""

    uid: str
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class PageDocument(Sealed):
    """The order of the sections is the order on the page. It rests on no source."""

    content_id: str
    language: str
    slug: str
    name: Sourced
    sections: tuple[Section, ...] = ()
    document: str = PAGE
    schema: int = SCHEMA

    @property
    def texts(self) -> Iterator[str]:
        """Every text a reader meets, in page order."""
        yield self.name.text
        for section in self.sections:
            yield from (section.heading, *section.paragraphs)

    @classmethod
    def from_body(cls, body: str) -> "PageDocument":
        """Read a stored body. Raises canonical.Unreadable, saying where it is wrong."""
        return canonical.load(cls, body, schema=SCHEMA)
