"""The mirror: a page for each treatment, and one that leads to them. They need only a disk."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from django.conf import settings
from django.template.loader import render_to_string

from treatments.editions.attribution import attribution_of
from treatments.editions.document import KINDS
from treatments.editions.language import LANGUAGE
from treatments.editions.licences import licence_of
from treatments.editions.models import Edition
from treatments.pages.languages import speaking
from treatments.pages.questions import UNANSWERED, answers
from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.envelope import UNKNOWN_LICENCE, address
from treatments.pages.wording import KINDS as KIND_WORDS

INDEX = "index.html"


def mirror(whole: WholeSet) -> Iterator[tuple[str, bytes]]:
    """Every page by the name of its file; the index last, when it is known what it leads to."""
    found = []
    for edition in whole.read():
        found.append((edition.document.kind, edition.name, page_name(edition.slug)))
        yield page_name(edition.slug), _treatment(edition, whole)
    yield INDEX, _index(found, whole)


def page_name(slug: str) -> str:
    """The file of a treatment: one that is called "index" does not take the place of the index."""
    return f"treatment-{slug}.html"


def _treatment(edition: Edition, whole: WholeSet) -> bytes:
    document = edition.document
    return _rendered(
        "sets/treatment.html",
        whole,
        edition=edition,
        document=document,
        answers=answers(document),
        unanswered=UNANSWERED,
        terms=[term for term in document.terms if term.definition],
        licence=licence_of(document.sources) or UNKNOWN_LICENCE,
        attribution=attribution_of(document.sources),
        present=address("pages:treatment", edition.slug),
        ends=whole.ends(edition),
    )


def _index(found: list[tuple[str, str, str]], whole: WholeSet) -> bytes:
    order = {kind: place for place, kind in enumerate(KINDS)}
    rows = sorted(found, key=lambda row: (order[row[0]], row[1].casefold()))
    return _rendered(
        "sets/index.html",
        whole,
        kinds=[(KIND_WORDS[kind], list(same)) for kind, same in groupby(rows, key=itemgetter(0))],
        present=address("pages:home"),
        ends=whole.expires_at,
    )


def _rendered(template: str, whole: WholeSet, **shown: object) -> bytes:
    context = {
        "whole": whole,
        "language": LANGUAGE,
        "publisher": settings.PUBLISHER_NAME,
        "index": INDEX,
        **shown,
    }
    with speaking(LANGUAGE):
        return render_to_string(template, context).encode()
