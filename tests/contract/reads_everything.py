"""What a partner's program does with the generated client: reads everything there is.

Run by the Python that generated it: `reads_everything.py <address of the site>`.
"""

import sys
from typing import Any

from dystonia_treatments_client import Client
from dystonia_treatments_client.api.comparisons import comparison
from dystonia_treatments_client.api.effects import effect, effects
from dystonia_treatments_client.api.glossary import glossary
from dystonia_treatments_client.api.index import index
from dystonia_treatments_client.api.search import search
from dystonia_treatments_client.api.sources import source, sources
from dystonia_treatments_client.api.statements import statement
from dystonia_treatments_client.api.treatments import edition, editions, treatment, treatments


def read(answer: Any) -> Any:
    """What was parsed; anything but a whole answer of 200 ends the program."""
    if answer.status_code != 200 or answer.parsed is None:
        sys.exit(f"{answer.status_code}: {answer.content[:500]!r}")
    return answer.parsed


client = Client(sys.argv[1])
read(index.sync_detailed(client=client))
rows = read(treatments.sync_detailed(client=client)).results
for row in rows:
    whole = read(treatment.sync_detailed(str(row.content_id), client=client))
    read(editions.sync_detailed(row.slug, client=client))
    read(edition.sync_detailed(row.slug, row.edition.number, client=client))
    for benefit in whole.benefits:
        said = read(statement.sync_detailed(benefit.uid, client=client))
        assert said.said.benefit.text == benefit.text
for one in read(effects.sync_detailed(client=client)).results:
    read(effect.sync_detailed(one.slug, client=client))
for one in read(sources.sync_detailed(client=client)).results:
    read(source.sync_detailed(one.slug, client=client))
read(glossary.sync_detailed(client=client))
read(search.sync_detailed(client=client, q="dystonia"))
pair = sorted(row.slug for row in rows)[:2]
assert len(read(comparison.sync_detailed(client=client, t=pair)).treatments) == 2
ended = treatment.sync_detailed("deep-brain-stimulation", client=client)
assert ended.status_code == 410
assert ended.parsed.state == "withdrawn"
sys.stdout.write(f"{len(rows)} treatments\n")
