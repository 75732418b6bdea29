"""All files of a set, one after another, the manifest and the digests last."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings

from treatments.editions.attribution import attribution_of
from treatments.editions.document import Source
from treatments.editions.licences import licence_of
from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.envelope import UNKNOWN_LICENCE, address, utc
from treatments.pages.whole_set.lines import lines
from treatments.pages.whole_set.mirror import mirror
from treatments.pages.whole_set.table import table

LINES, TABLE, MANIFEST, SUMS = "treatments.jsonl", "treatments.csv", "manifest.json", "SHA256SUMS"
MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the manifest names it."""

    name: str
    bytes: int
    sha256: str


def files(whole: WholeSet) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Each name with its bytes. Read one to its end before asking for the next."""
    listed: list[Listed] = []
    sources: dict[Source, None] = {}
    yield LINES, _noted(LINES, lines(whole), listed)
    yield TABLE, _noted(TABLE, table(whole), listed)
    for name, page in mirror(whole):
        path = f"{MIRROR}/{name}"
        yield path, _noted(path, [page], listed)
    for edition in whole.read():
        sources |= dict.fromkeys(edition.document.sources)
    manifest = _manifest(whole, listed, tuple(sources))
    yield MANIFEST, _noted(MANIFEST, [manifest], listed)
    # As `sha256sum --check` reads it.
    yield SUMS, ["".join(f"{one.sha256}  {one.name}\n" for one in listed).encode()]


def _noted(name: str, chunks: Iterable[bytes], listed: list[Listed]) -> Iterator[bytes]:
    """The chunks; once they have been read, the file is listed."""
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        yield chunk
    listed.append(Listed(name, size, digest.hexdigest()))


def _manifest(whole: WholeSet, listed: list[Listed], sources: tuple[Source, ...]) -> bytes:
    facts: dict[str, Any] = {
        "set": whole.name,
        "made_at": utc(whole.made_at),
        "expires_at": utc(whole.expires_at),
        "treatments": len(whole.editions),
        "licence": licence_of(sources) or UNKNOWN_LICENCE,
        "attribution": attribution_of(sources),
        "publisher": settings.PUBLISHER_NAME or None,
        "canonical_url": address("pages:sets"),
        "changes": address("api-v1:changes"),
        "files": [asdict(one) for one in listed],
    }
    return (json.dumps(facts, ensure_ascii=False, indent=2) + "\n").encode()
