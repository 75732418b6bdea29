"""What a message is about: a page, perhaps the edition it shows, perhaps one of its statements.

An address says it, and an address can say anything: what is not live now is not repeated.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import Resolver404, ResolverMatch, resolve, reverse

from treatments.editions import finder
from treatments.editions.document import PAGE, TREATMENT
from treatments.editions.language import in_use
from treatments.editions.models import Edition
from treatments.feedback import statements
from treatments.feedback.kinds import Kind

PUBLIC = "pages"  # the namespace of what patients see
OURS = "feedback"  # the pages that ask are not asked about
LONGEST_PATH = 200
_SLUG = re.compile(r"[-a-z0-9_]{1,80}", re.IGNORECASE | re.ASCII)
# A word's own page, by what its editions are listed under.
_GROUPS = {"side-effect": "effect", "type": "dystonia_type"}
# Pages that staff keep and that have an address of their own.
_KEPT = ("about", "privacy")


@dataclass(frozen=True, slots=True)
class Subject:
    """`lost`: something was asked about that no reader meets now. `part` as in the model."""

    kind: Kind = Kind.USEFUL
    page: str = ""
    edition: Edition | None = None
    part: str = ""
    lines: tuple[str, ...] = ()
    lost: bool = False


def subject_of(query: Mapping[str, str], *, at: datetime) -> Subject:
    """From an address: `s` is a slug and `u` a statement; `page` is a path, with `kind=error`
    to report an error somewhere on it. Never raises.
    """
    if "s" in query or "u" in query:
        return _statement(query.get("s", ""), query.get("u", ""), at)
    kind = Kind.ERROR if query.get("kind") == Kind.ERROR else Kind.USEFUL
    path = query.get("page", "")
    return _page(kind, path, at) if path else Subject(kind)


def _statement(slug: str, key: str, at: datetime) -> Subject:
    edition = _live(slug, TREATMENT, at) or _live(slug, PAGE, at)
    if edition is None:
        return Subject(Kind.ERROR, lost=True)
    page = reverse(f"{PUBLIC}:{edition.subject}", args=[edition.slug])
    named = statements.found(edition.document, key)
    if named is None:
        return Subject(Kind.ERROR, page, edition, lost=True)
    return Subject(Kind.ERROR, page, edition, *named)


def _page(kind: Kind, path: str, at: datetime) -> Subject:
    match = _resolved(path)
    if match is None:
        return Subject(kind, lost=True)
    name, slug = match.url_name or "", match.kwargs.get("slug", "")
    if name in _GROUPS:
        live = Edition.objects.live(at=at).filter(language=in_use()).mentioning(_GROUPS[name], slug)
        return Subject(kind, path) if live.exists() else Subject(kind, lost=True)
    if name in _KEPT:
        return Subject(kind, path, _live(name, PAGE, at))
    if not slug:
        return Subject(kind, path)
    subject = PAGE if "page" in name else TREATMENT
    edition = _live(slug, match.kwargs.get("subject", subject), at)
    return Subject(kind, path, edition) if edition else Subject(kind, lost=True)


def _resolved(path: str) -> ResolverMatch | None:
    """What answers at a path of a public page; None for any other."""
    if len(path) > LONGEST_PATH:
        return None
    try:
        match = resolve(path)
    except Resolver404:
        return None
    ours = (match.url_name or "").startswith(OURS)
    return match if match.namespace == PUBLIC and not ours else None


def _live(slug: str, subject: str, at: datetime) -> Edition | None:
    if not _SLUG.fullmatch(slug):
        return None
    found = finder.by_slug(slug, at=at, subject=subject, language=in_use())
    if found.slug and not found.release:  # the same text, at a newer address
        found = finder.by_slug(found.slug, at=at, subject=subject, language=in_use())
    return found.edition
