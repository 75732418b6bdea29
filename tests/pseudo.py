"""A language that nobody speaks, to see what is not translated, and what breaks from the right.

Under `pseudo()` every word of the interface stands in accents, in brackets, and 40 % longer;
no file and no tool is needed for it. `in_other_letters()` gives a document in which no Latin
letter stands that a reader sees. Whatever ASCII letter is left on a page, nobody translated.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.contrib.auth.models import User
from django.test import override_settings
from django.utils.translation import trans_real

from tests import universe
from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.models import WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions.documents import AnyDocument
from treatments.publishing.actions import publish, withdraw

TAG = "ar"  # Django knows that it is written from the right

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = "áƀçđéƒğĥîĵķļɱñöþɋřšţüṽŵẋýž"
OTHERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
ACCENTS = str.maketrans(LETTERS + LETTERS.upper(), ACCENTED + ACCENTED.upper())
OTHER_LETTERS = str.maketrans(LETTERS + LETTERS.upper(), OTHERS * 2)

# What must stay as it is within a message: places for values, and markup.
KEPT = re.compile(r"(%\(\w+\)[sd]|%[sd%]|<[^>]*>)")

# Fields of a document that readers are not shown, or that hold a key.
STRUCTURE = {"content_id", "language", "kind", "topic", "document"}
KEYS = {"key", "passage", "source", "effect", "dystonia_type"}


def accented(message: str) -> str:
    """A message as the language that nobody speaks has it."""
    words = message.rsplit("\x04", 1)[-1]  # before it stands the message's context
    pieces = KEPT.split(words)
    letters = sum(len(piece) for piece in pieces[::2])
    if not any(character.isalpha() for piece in pieces[::2] for character in piece):
        return words
    pieces[::2] = [piece.translate(ACCENTS) for piece in pieces[::2]]
    longer = "é" * (letters * 2 // 5)
    return f"[{''.join(pieces)}{' ' if longer else ''}{longer}]"


class Pseudo:
    """What Django asks of a language's catalogue."""

    def __init__(self, code: str) -> None:
        self.code = code

    def gettext(self, message: str) -> str:
        return accented(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return accented(one if number == 1 else many)

    def language(self) -> str:
        return self.code

    to_language = language


@contextmanager
def pseudo(tag: str = TAG) -> Iterator[str]:
    """The site is also published in `tag`, whose words are accented. Gives the start of its
    addresses: "/ar/".
    """
    languages = [("en-gb", "British English"), (tag, "Pseudo")]
    with override_settings(LANGUAGES=languages):
        trans_real._translations[tag] = Pseudo(tag)
        yield f"/{tag}/"


def in_other_letters(document: Any, tag: str = TAG) -> Any:
    """A document, or a part of one, whose every word stands in Arabic letters; they mean nothing.

    It shares content_id and address with `document`, and no row, source or shared word.
    """
    return replace(_other("", document, tag), language=tag)


def published_in(tag: str = TAG, *, by: User) -> None:
    """Publish what the small world says in another language too, in other letters; `by` withdraws
    what it withdrew.
    """
    world = (*universe.PAGES, universe.MUSCLE_RELAXANTS, universe.BACLOFEN)
    for document in (*world, universe.PHYSIOTHERAPY):
        _import(in_other_letters(document, tag))
    ended = _import(in_other_letters(universe.DEEP_BRAIN_STIMULATION, tag))
    explanation = "Why it ended.".translate(OTHER_LETTERS)
    withdraw(copy=ended, explanation=explanation, by=by, at=universe.WITHDRAWN)


def _import(document: AnyDocument) -> WorkingCopy:
    copy = restore(document=document, by=None, at=universe.STARTED)
    publish(
        copy=copy,
        change_kind="imported",
        note="Imported.".translate(OTHER_LETTERS),
        shown_digest=assemble(copy).digest,
        by=LOADER,
        at=universe.PUBLISHED,
    )
    return copy


def _other(name: str, value: Any, tag: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_other(name, one, tag) for one in value)
    if is_dataclass(value):
        whole = hasattr(value, "content_id")  # its address is its own; a word's is a key
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(
            value,
            **{
                part: held if whole and part == "slug" else _other(part, held, tag)
                for part, held in parts.items()
            },
        )
    if not isinstance(value, str) or not value or name in STRUCTURE:
        return value
    if name == "uid":
        return str(uuid5(NAMESPACE_URL, f"{tag} {value}"))
    if name in KEYS or name == "slug":
        return f"{tag}-{value}"
    return value.translate(OTHER_LETTERS)
