"""The world that readers' pages are looked at in: the desk's (tests/browser/world.py), and then

    deep brain stimulation  published again after its withdrawal: all seven can be read
    an old notice           a page of the site, withdrawn
    an old invitation       a page of the site, gone

So each of the seven stands otherwise: reviewed, corrected urgently, changed, imported.
"""

from datetime import date
from uuid import NAMESPACE_URL, uuid5

from tests.browser.world import Clock, Story, build
from treatments.catalogue.assemble import assemble
from treatments.catalogue.loading.actor import LOADER
from treatments.catalogue.models import WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions.document import Sourced
from treatments.editions.page import PageDocument, Section
from treatments.publishing.actions import publish, remove, withdraw

WITHDRAWN, GONE = "an-old-notice", "an-old-invitation"
# Days for which deep brain stimulation's text was withdrawn since, and baclofen had none yet.
DAY_WITHDRAWN = ("deep-brain-stimulation", date(2026, 3, 2))
TOO_EARLY = ("baclofen", date(2026, 1, 1))


def build_for_readers(clock: Clock) -> None:
    """Everything; the clock stands where the desk's stands."""
    story = Story(clock, build(clock))
    story.approved("deep-brain-stimulation")
    story.publish("deep-brain-stimulation", "A specialist has checked this text.")
    withdraw(
        copy=_page(WITHDRAWN, "An old notice", clock),
        explanation="What it announced is over.",
        by=story.publisher,
    )
    remove(
        copy=_page(GONE, "An old invitation", clock),
        explanation="Nobody is invited any more.",
        by=story.publisher,
    )


def _page(slug: str, name: str, clock: Clock) -> WorkingCopy:
    uid = str(uuid5(NAMESPACE_URL, slug))
    section = Section(uid, "", ("It was of interest for a while.",))
    copy = restore(
        document=PageDocument(uid, "en-GB", slug, Sourced(name), (section,)),
        by=None,
        at=clock.at,
    )
    publish(
        copy=copy,
        change_kind="imported",
        note="Put up for a while.",
        shown_digest=assemble(copy).digest,
        by=LOADER,
    )
    return copy
