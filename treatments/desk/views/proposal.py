"""A screen about the working copy beside what readers see: to ask for review, to publish."""

from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.desk.findings import checked
from treatments.desk.second_eyes import notice_of, unread
from treatments.desk.set_aside import sentence_of, set_aside_of
from treatments.desk.standing import Standing, standing_of
from treatments.desk.states import State
from treatments.desk.still_open import StillOpen, still_open
from treatments.desk.views.screen import TextScreen
from treatments.desk.views.settle import SettleScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.editions.document import Document
from treatments.editions.models import Edition
from treatments.review.models import Eyes
from treatments.review.seen import Seen, eyes_needed, seen_at


class ProposalScreen(TextScreen):
    """What changes for the reader, what the checks find, and where review stands."""

    offered_in = (State.NEVER, State.CHANGED, State.WITHDRAWN, State.GONE, State.REDIRECT)

    @cached_property
    def document(self) -> Document:
        return assemble(self.copy)

    @cached_property
    def held_against(self) -> Seen:
        """What readers see, and the last of it that had second eyes."""
        return seen_at(self.copy, at=timezone.now())

    @property
    def live(self) -> Edition | None:
        """What readers see."""
        return self.held_against.live

    @cached_property
    def latest(self) -> Edition | None:
        """The edition pressed last; the next one follows its number."""
        return Edition.objects.latest_pressed(**self.identity)

    @property
    def seen(self) -> Edition | None:
        """What readers see, or saw last: the text this one is compared with. Where second eyes
        are owed, the last text that had them: the urgent words still count as new.
        """
        return self.held_against.seconded or self.latest

    @cached_property
    def eyes(self) -> Eyes:
        """Whose approval the change needs."""
        return eyes_needed(self.held_against, self.document)

    @cached_property
    def standing(self) -> Standing:
        return standing_of(self.copy, self.document, seen=self.held_against)

    @cached_property
    def open(self) -> StillOpen:
        """The queries and notes that nobody has settled."""
        settle = SettleScreen.address_for(self.request, self.copy)
        return still_open(self.copy, self.document, settle=settle)

    def proposal(self) -> dict[str, Any]:
        """For desk/reader.html, desk/findings.html and desk/still_open.html."""
        seen = self.seen.document if self.seen else None
        own, shared = differences(compare(seen, self.document))
        read = self.live or self.latest  # what readers see already stops nothing
        found = checked(
            self.document,
            seen=read.document if read else None,
            change_page=self.change_page,
            request=self.request,
        )
        return {
            "seen": self.seen,
            "unread": unread(self.held_against),
            "urgent_notice": notice_of(self.live, at=timezone.now()),
            "own": own,
            "shared": shared,
            "nothing_new": self.copy.state == State.LIVE,
            "findings": found.new,
            "known": found.known,
            "blocked": found.blocked,
            "eyes": self.eyes.label,
            "standing": self.standing,
            "set_aside": sentence_of(set_aside_of(self.copy)),
            "open": self.open,
        }
