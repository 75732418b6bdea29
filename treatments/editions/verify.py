"""Is the archive what was written? Recomputes every digest and walks every chain."""

from collections.abc import Iterator

from treatments.editions.canonical import Unreadable
from treatments.editions.models import Edition
from treatments.editions.sealed import digest_of


def faults() -> Iterator[str]:
    """A sentence for every edition that is not as it was published, and for every gap."""
    previous: Edition | None = None
    editions = Edition.objects.order_by("content_id", "language", "number")
    for edition in editions.iterator(chunk_size=500):
        if previous and _key(previous) != _key(edition):
            previous = None
        yield from _faults_of(edition, previous)
        previous = edition


def _key(edition: Edition) -> tuple[str, str]:
    return str(edition.content_id), edition.language


def _faults_of(edition: Edition, previous: Edition | None) -> Iterator[str]:
    if digest_of(edition.body) != edition.digest:
        yield f"{edition}: the text is not the text that was published (digest differs)."
    expected = previous.number + 1 if previous else 1
    if edition.number != expected:
        yield f"{edition}: edition {expected} is missing before it."
    elif edition.previous_digest != (previous.digest if previous else ""):
        yield f"{edition}: it does not follow the edition before it (the chain is broken)."
    try:
        document = edition.document
    except Unreadable as error:
        yield f"{edition}: {error}"
        return
    copied = (edition.slug, edition.name, str(edition.content_id), edition.language)
    inside = (document.slug, document.name.text, document.content_id, document.language)
    if copied != inside:
        yield f"{edition}: its columns do not say what its text says."
