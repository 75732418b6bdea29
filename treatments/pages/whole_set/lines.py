"""JSON Lines: one treatment a line, its envelope and then its document."""

import json
from collections.abc import Iterator

from treatments.pages.whole_set.contents import WholeSet
from treatments.pages.whole_set.envelope import envelope


def lines(whole: WholeSet) -> Iterator[bytes]:
    """The document stands there as it is stored, so that its digest is that of these bytes."""
    for edition in whole.read():
        around = json.dumps(envelope(edition, whole), ensure_ascii=False)
        yield f'{around[:-1]}, "document": {edition.body}}}\n'.encode()
