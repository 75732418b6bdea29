"""What a reader may want to show instead of saying it: lines for a card, to be ticked.

Whoever ticks a line says it of themselves; the card says nothing about dystonia in general.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of the card, under a heading that only the list shows."""

    heading: Words
    lines: tuple[Words, ...]


CARD: tuple[Lines, ...] = (
    Lines(
        _("How it shows"),
        (
            _("It can make it hard for me to speak."),
            _("It can close my eyes. I can still hear you."),
            _("It can turn or tilt my head."),
            _("It can cramp my hand. I may not be able to write or sign."),
            _("I cannot stop these movements at will."),
        ),
    ),
    Lines(
        _("What helps me"),
        (
            _("Please give me time to answer."),
            _("Please ask me questions I can answer with yes or no."),
            _("Please let me point, type or write."),
            _("Please speak to me, not to the person with me."),
            _("Please let me sit down."),
            _("Please read this aloud to me."),
        ),
    ),
)
