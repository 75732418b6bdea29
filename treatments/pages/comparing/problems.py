"""Why a choice cannot be shown as it is, in sentences."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from treatments.editions.finder import Answer
from treatments.pages.comparing.chosen import Choice, Ended

# Typed text is given back, but not a page of it.
LONGEST, NAMED = 40, 3


def problems(choice: Choice) -> Iterator[str]:
    """A sentence for each that was asked for and is not shown."""
    for ended in choice.ended:
        yield _why(ended)
    for slug in choice.unknown[:NAMED]:
        yield _("We have no treatment called “%(name)s”.") % {"name": shortened(slug)}
    more = len(choice.unknown[NAMED:])
    if more:
        yield ngettext(
            "Nor do we know %(more)d other name in this address.",
            "Nor do we know %(more)d other names in this address.",
            more,
        ) % {"more": more}


def shortened(typed: str) -> str:
    """What somebody typed, without what no eye can see, cut after 40 characters."""
    seen = "".join(character for character in typed if character.isprintable())
    return seen if len(seen) <= LONGEST else f"{seen[:LONGEST]}…"


def _why(ended: Ended) -> str:
    release = ended.found.release
    said = (
        _("We do not show %(name)s: we withdrew this text on %(day)s. The reason: %(reason)s")
        if ended.found.answer is Answer.WITHDRAWN
        else _("We do not show %(name)s: we took this text away on %(day)s. The reason: %(reason)s")
    )
    return said % {
        "name": release.edition.name if release and release.edition else shortened(ended.slug),
        "day": date_format(timezone.localtime(release.effective_at)) if release else "",
        "reason": release.explanation if release else "",
    }
