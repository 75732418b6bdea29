"""A screen about the working copy beside what readers see: to ask for review, to publish."""

from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.desk.findings import checked
from treatments.desk.standing import Standing, standing_of
from treatments.desk.states import State
from treatments.desk.still_open import StillOpen, still_open
from treatments.desk.views.screen import TreatmentScreen
from treatments.desk.views.settle import SettleScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.editions.document import Document
from treatments.editions.models import Edition
from treatments.review.eyes import needed
from treatments.review.models import Eyes
from treatments.review.spelling import known_words


class ProposalScreen(TreatmentScreen):
    """What changes for the reader, what the checks find, and where review stands."""

    offered_in = (State.NEVER, State.CHANGED, State.WITHDRAWN, State.GONE, State.REDIRECT)

    @cached_property
    def document(self) -> Document:
        return assemble(self.treatment)

    @cached_property
    def live(self) -> Edition | None:
        """What readers see."""
        return Edition.objects.live(at=timezone.now()).of(**self.identity).first()

    @cached_property
    def latest(self) -> Edition | None:
        """The edition pressed last; the next one follows its number."""
        return Edition.objects.latest_pressed(**self.identity)

    @property
    def seen(self) -> Edition | None:
        """What readers see, or saw last: the text this one is compared with."""
        return self.live or self.latest

    @cached_property
    def eyes(self) -> Eyes:
        """Whose approval the change needs."""
        return needed(self.live.document if self.live else None, self.document, known=known_words())

    @cached_property
    def standing(self) -> Standing:
        live = self.live.document if self.live else None
        return standing_of(self.treatment, self.document, live=live)

    @cached_property
    def open(self) -> StillOpen:
        """The queries and notes that nobody has settled."""
        settle = SettleScreen.address_for(self.request, self.treatment)
        return still_open(self.treatment, self.document, settle=settle)

    def proposal(self) -> dict[str, Any]:
        """For desk/reader.html, desk/findings.html and desk/still_open.html."""
        seen = self.seen.document if self.seen else None
        own, shared = differences(compare(seen, self.document))
        found = checked(
            self.document, seen=seen, change_page=self.change_page, request=self.request
        )
        return {
            "seen": self.seen,
            "own": own,
            "shared": shared,
            "nothing_new": self.treatment.state == State.LIVE,
            "findings": found.new,
            "known": found.known,
            "blocked": found.blocked,
            "eyes": self.eyes.label,
            "standing": self.standing,
            "open": self.open,
        }
