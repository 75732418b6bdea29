"""Reads a page as a browser would: its text, links, headings and identifiers."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse

VOID = frozenset({"br", "circle", "hr", "img", "input", "link", "meta", "path", "rect"})
INLINE = frozenset({"a", "cite", "span", "strong", "time"})
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")


@dataclass
class Element:
    """A tag with its attributes, and which of the page's pieces of text stand in it."""

    tag: str
    attributes: dict[str, str | None]
    first: int
    last: int = 0


@dataclass
class Page(HTMLParser):
    """What a parsed page holds. `faults` says which element is not closed, or not in order."""

    source: str
    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._open: list[Element] = []
        self.feed(self.source)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), first=len(self._pieces))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs), len(self._pieces), len(self._pieces)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop().last = len(self._pieces)
            if tag not in INLINE:
                self._pieces.append(" ")
        else:
            self.faults.append(f"</{tag}> closes nothing, at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)

    def words(self, element: Element) -> str:
        """The text in an element, with single spaces."""
        return self._between(element.first, element.last)

    @property
    def text(self) -> str:
        """All text of the page's body."""
        return self.words(self.all("body")[0])

    @property
    def ids(self) -> list[str]:
        """Every identifier, as often as it stands there."""
        return [e.attributes["id"] or "" for e in self.elements if "id" in e.attributes]

    @property
    def references(self) -> list[str]:
        """Every identifier that another attribute speaks of."""
        found = (e.attributes.get(name) for e in self.elements for name in REFERENCES)
        return [one for value in found if value for one in value.split()]

    @property
    def links(self) -> list[tuple[str, str]]:
        """Words and address of every link, in order."""
        return [(self.words(a), a.attributes["href"] or "") for a in self.all("a")]

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and words of every heading, in order."""
        return [(HEADINGS[e.tag], self.words(e)) for e in self.all(*HEADINGS)]

    @property
    def heading(self) -> str:
        """The words of the one h1."""
        (h1,) = self.all("h1")
        return self.words(h1)

    def all(self, *tags: str) -> list[Element]:
        """The elements of these tags, in order."""
        return [element for element in self.elements if element.tag in tags]

    def in_main(self, *tags: str) -> list[Element]:
        """The same within the text of the page: what sets the look of every page stands above."""
        (main,) = self.all("main")
        return [element for element in self.all(*tags) if main.first <= element.first <= main.last]

    @property
    def data(self) -> list[Element]:
        """What the page says for machines."""
        kind = "application/ld+json"
        return [e for e in self.all("script") if e.attributes.get("type") == kind]

    def section(self, heading: str) -> str:
        """The text under a heading, up to the next of its level or above."""
        headings = self.all(*HEADINGS)
        own = next(element for element in headings if self.words(element) == heading)
        later = headings[headings.index(own) + 1 :]
        ends = (e.first for e in later if HEADINGS[e.tag] <= HEADINGS[own.tag])
        return self._between(own.last, next(ends, self.all("main")[0].last))

    def address_of(self, words: str) -> str:
        """Where the first link with these words leads."""
        return next(address for text, address in self.links if text == words)

    def _between(self, first: int, last: int) -> str:
        return " ".join("".join(self._pieces[first:last]).split())


def page_of(response: HttpResponse) -> Page:
    """The page in a response."""
    return Page(response.content.decode())
