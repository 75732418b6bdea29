"""What one treatment's source says to each thing a reader named, as sentences.

The strings are the interface's; what stands in them of the document is quoted as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from django.utils.translation import gettext as _

from treatments.editions.document import Document, DystoniaType, Effect
from treatments.pages.finding.choice import Choice
from treatments.pages.fits import named_fits
from treatments.pages.wording import fit_in_its_words


class Verdict(IntEnum):
    """How one answer stands to the choice; the greatest of a treatment's reasons is its own."""

    AS_CHOSEN = 0
    LEFT_OPEN = 1
    OTHERWISE = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence about one thing the reader named."""

    verdict: Verdict
    sentence: str


def reasons(document: Document, choice: Choice) -> tuple[Reason, ...]:
    """A sentence for the type and for each side effect, in the order of the form."""
    return tuple(_reasons(document, choice))


def _reasons(document: Document, choice: Choice) -> Iterator[Reason]:
    if choice.dystonia_type:
        yield _about_type(document, choice.dystonia_type)
    for effect in choice.avoided:
        yield _about_avoided(document, effect)
    for effect in choice.asked:
        yield _about_asked(document, effect)


def _about_type(document: Document, about: DystoniaType) -> Reason:
    fits = named_fits(document)
    for named in fits:
        if named.dystonia_type.slug == about.slug:
            said = {"type": about.name, "words": fit_in_its_words(named.fit)}
            return Reason(Verdict.AS_CHOSEN, _("For %(type)s: %(words)s.") % said)
    for named in fits:
        if named.dystonia_type.is_group:
            said = {
                "type": about.name,
                "group": named.dystonia_type.name,
                "words": fit_in_its_words(named.fit),
            }
            sentence = _("Not named for %(type)s. For %(group)s: %(words)s.") % said
            return Reason(Verdict.LEFT_OPEN, sentence)
    if not fits:
        return Reason(Verdict.LEFT_OPEN, _("Our source names no type of dystonia."))
    said = {"type": about.name}
    return Reason(Verdict.OTHERWISE, _("Our source names other types, but not %(type)s.") % said)


def _about_avoided(document: Document, effect: Effect) -> Reason:
    if not any(document.side_effects):
        return _none_listed()
    if _mentions(document, effect):
        return Reason(Verdict.OTHERWISE, _("Our source mentions %s.") % effect.name)
    sentence = _("Our source does not mention %s. That does not rule it out.") % effect.name
    return Reason(Verdict.AS_CHOSEN, sentence)


def _about_asked(document: Document, effect: Effect) -> Reason:
    if not any(document.side_effects):
        return _none_listed()
    if _mentions(document, effect):
        return Reason(Verdict.AS_CHOSEN, _("Our source mentions %s.") % effect.name)
    return Reason(Verdict.OTHERWISE, _("Our source does not mention %s.") % effect.name)


def _none_listed() -> Reason:
    return Reason(
        Verdict.LEFT_OPEN,
        _("Our source does not list side effects. That does not mean that there are none."),
    )


def _mentions(document: Document, effect: Effect) -> bool:
    return any(one.effect == effect.slug for one in document.side_effects)
