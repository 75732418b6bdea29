"""The Document: everything one edition of a treatment says, frozen. Plain Python, no Django.

It carries the words of every effect, type, term, passage and source it uses, so that it
stands alone: no later change of a shared word alters what was published. Order in a tuple
is the order on the page. An empty text means "our source does not say".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from treatments.editions import canonical
from treatments.editions.canonical import LATER
from treatments.editions.sealed import Sealed

SCHEMA = 1

# What a document is about: a treatment, or a page of the site such as its disclaimer.
TREATMENT = "treatment"
PAGE = "page"
SUBJECTS = {TREATMENT: "Treatment", PAGE: "Page"}

KINDS = {
    "injection": "Injection",
    "medicine": "Medicine",
    "therapy": "Therapy",
    "surgery": "Surgery",
}

TOPICS = {
    "effectiveness": "How well it works",
    "giving": "How it is given",
    "daily-life": "Daily life",
    "safety": "Safety",
    "reversal": "Whether it can be undone",
    "evidence": "How sure the evidence is",
    "access": "Getting it",
}

# Vocabularies of others whose codes we give, what their codes look like, and one of them.
CODE_SYSTEMS = {"atc": "ATC", "mesh": "MeSH", "mondo": "MONDO"}
CODE_FORMS = {
    "atc": (r"[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?", "M03BX01"),
    "mesh": (r"[CD][0-9]{6,9}", "D001418"),
    "mondo": (r"MONDO:[0-9]{7}", "MONDO:0000476"),
}
# What a code stands for: the very same thing, or more than that.
RELATIONS = {"exact": "exact", "broader": "broader"}

NOT_STATED = "not stated"

# The parts of a Document that hold statements, each with a uid of its own.
STATEMENTS = ("benefits", "drawbacks", "side_effects", "fits")


@dataclass(frozen=True, slots=True)
class Sourced:
    """Words and the key of the passage they rest on; both empty where the source is silent."""

    text: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A benefit or a drawback. `uid` survives rewording; `topic` is a key of TOPICS."""

    uid: str
    text: str
    topic: str
    passage: str
    points: tuple[str, ...] = ()
    # A reader may look for this drawback among the side effects: it is linked from there.
    sought_as_side_effect: bool = False


@dataclass(frozen=True, slots=True)
class SideEffect:
    """One effect as this treatment's source words it; "" in a qualifier means not stated."""

    uid: str
    text: str
    effect: str
    topic: str
    passage: str
    frequency: str = ""
    duration: str = ""
    amount: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class SideEffectGroup:
    """Side effects under the lead-in and closing words the source puts around them."""

    uid: str
    lead_in: str
    closing: str
    passage: str
    side_effects: tuple[SideEffect, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """What the source says about this treatment for one type of dystonia, in its own words."""

    uid: str
    dystonia_type: str
    strength: str
    condition: str
    passage: str


@dataclass(frozen=True, slots=True)
class Effect:
    """A side effect's shared name."""

    slug: str
    name: str
    also_known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """What a vocabulary (a key of CODE_SYSTEMS, in a version) calls something; `relation` is a key
    of RELATIONS. `source` is where that was looked up; "" in name or checked_on: not noted.
    """

    system: str
    code: str
    relation: str
    version: str
    source: str
    name: str = ""
    checked_on: str = ""

    @property
    def key(self) -> str:
        """Names it among the codes of one thing."""
        return f"{self.system} {self.code}"


@dataclass(frozen=True, slots=True)
class DystoniaType:
    """A type of dystonia, or (`is_group`) words for several: "most types", "all types"."""

    slug: str
    name: str
    is_group: bool = False
    codes: tuple[Code, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term; an empty definition means none is approved yet."""

    slug: str
    name: str
    definition: str = ""
    also_known_as: tuple[str, ...] = ()
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A recorded departure from what is printed."""

    printed: str
    repaired: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim lines of a source (1-based, inclusive) and the repairs made to them."""

    key: str
    source: str
    first_line: int
    last_line: int
    words: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where words come from; "" in publisher, published or licence means not stated."""

    slug: str
    title: str
    publisher: str = ""
    address: str = ""
    published: str = ""
    licence: str = ""


@dataclass(frozen=True)
class Document(Sealed):
    """Everything one edition of a treatment says."""

    content_id: str
    language: str
    slug: str
    name: Sourced
    kind: str
    what_it_is: Sourced
    how_it_works: Sourced
    name_restored: bool = False
    also_known_as: tuple[str, ...] = ()
    benefits: tuple[Statement, ...] = ()
    drawbacks: tuple[Statement, ...] = ()
    side_effect_groups: tuple[SideEffectGroup, ...] = ()
    fits: tuple[Fit, ...] = ()
    effects: tuple[Effect, ...] = ()
    dystonia_types: tuple[DystoniaType, ...] = ()
    terms: tuple[Term, ...] = ()
    passages: tuple[Passage, ...] = ()
    sources: tuple[Source, ...] = ()
    codes: tuple[Code, ...] = field(default=(), metadata=LATER)
    document: str = TREATMENT
    schema: int = SCHEMA

    @property
    def side_effects(self) -> Iterator[SideEffect]:
        """Every side effect, group by group."""
        for group in self.side_effect_groups:
            yield from group.side_effects

    @property
    def texts(self) -> Iterator[str]:
        """Every text a reader meets, in page order; shared words and passages apart."""
        yield from (self.name.text, self.what_it_is.text, self.how_it_works.text)
        for statement in (*self.benefits, *self.drawbacks):
            yield from (statement.text, *statement.points)
        for group in self.side_effect_groups:
            yield group.lead_in
            for side_effect in group.side_effects:
                yield from (side_effect.text, side_effect.condition)
            yield group.closing
        for fit in self.fits:
            yield from (fit.strength, fit.condition)

    @classmethod
    def from_body(cls, body: str) -> "Document":
        """Read a stored body. Raises canonical.Unreadable, saying where it is wrong."""
        return canonical.load(cls, body, schema=SCHEMA)


def named_in(names: Iterable[str], text: str) -> bool:
    """Whether a term stands in a text (in small letters) by one of its names: as a whole word,
    in the singular or an ordinary plural.
    """
    return any(
        re.search(rf"(?<!\w){re.escape(name.lower())}(?:e?s)?(?!\w)", text) for name in names
    )
