"""Why publishing refused, each in a sentence that says what to do. Nothing was written."""

from collections.abc import Sequence

from treatments.checks.finding import Finding
from treatments.editions.comparison import Change

# Rights whose names are not the words for what they allow.
VERBS = {"publish_urgent": "urgently correct"}


class Refused(Exception):
    """Base of all refusals; str() is a sentence for the person who asked."""


class NotAllowed(Refused):
    """The person may not do this."""

    def __init__(self, verb: str, subject: str) -> None:
        words = VERBS.get(verb, verb)
        super().__init__(f"Your account may not {words} a {subject}. Ask a publisher to do it.")


class TextHasMoved(Refused):
    """The working copy is no longer what the screen showed. `changes` says where it moved."""

    def __init__(self, changes: Sequence[Change] = ()) -> None:
        self.changes = tuple(changes)
        super().__init__(
            "The text was changed after this screen was opened. Nothing was published: "
            "read what has changed, then publish again."
        )


class NothingChanged(Refused):
    """The working copy is what readers see already, or will see by then."""

    def __init__(self, *, by_then: bool = False) -> None:
        super().__init__(
            "There is nothing to schedule: what is scheduled already makes readers see exactly "
            "this text by then. To move it to a later time, cancel what is scheduled first."
            if by_then
            else "There is nothing to publish: readers already see exactly this text."
        )


class Incomplete(Refused):
    """A blocking check found something."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(
            "Not published: " + " ".join(finding.sentence for finding in self.findings)
        )


class StillOpen(Refused):
    """Open notes and queries that publishing waits for; `asked` is their words."""

    def __init__(self, asked: Sequence[str]) -> None:
        self.asked = tuple(asked)
        super().__init__(
            "Not published: it waits until this is settled: "
            + " ".join(f"“{words}”" for words in self.asked)
        )


class NotApproved(Refused):
    """Nobody who may has approved exactly this text."""

    def __init__(self, eyes: str) -> None:
        super().__init__(
            f"This text is not approved: it needs {eyes} who did not work on it. Ask for review."
        )


class SlugTaken(Refused):
    """The address was public for another treatment."""

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"The address “{slug}” has belonged to another text. Old links must not lead "
            "to the wrong text: choose another address."
        )


class AddressInUse(Refused):
    """Another treatment's working copy has the address of the text to be restored."""

    def __init__(self, slug: str, holder: str) -> None:
        super().__init__(
            f"This text stood at the address “{slug}”, which the working copy of {holder} has now. "
            f"Nothing was restored: give {holder} another address, then restore again."
        )


class WrongChangeKind(Refused):
    """The change kind does not fit the treatment's history or the one who asks."""


class NotLive(Refused):
    """There is nothing readers see, or will see by then, that could be withdrawn."""

    def __init__(self, *, by_then: bool = False) -> None:
        super().__init__(
            "What is scheduled already takes this text away from readers by then. To move "
            "that to a later time, cancel what is scheduled first."
            if by_then
            else "Readers do not see this text, so there is nothing to withdraw."
        )


class UrgentIsNow(Refused):
    """An urgent correction was to be scheduled."""

    def __init__(self) -> None:
        super().__init__(
            "An urgent correction is published now or not at all. What can wait for a time can "
            "wait for a second person to read it: ask for review."
        )


class ReasonMissing(Refused):
    """Staff are owed a reason."""

    def __init__(self) -> None:
        super().__init__("Write why it cannot wait for a second person: all staff are shown it.")


class NothingToCorrect(Refused):
    """Readers do not see the text."""

    def __init__(self) -> None:
        super().__init__(
            "Readers do not see this text now, so there is nothing of it to correct. Change the "
            "working copy itself."
        )


class NothingInTheWay(Refused):
    """There is no draft to set aside and no edition to cancel."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing stands in the way of a correction: the working copy says what readers see, "
            "and no edition is scheduled. Change the text itself."
        )


class AlreadySetAside(Refused):
    """One draft at a time waits to be merged back."""

    def __init__(self, by: str) -> None:
        super().__init__(
            f"A draft was set aside already, by {by}, and the correction is under way: make it in "
            "the working copy. Merge the draft back or drop it before you set another aside."
        )


class NothingSetAside(Refused):
    """There is no draft to merge back or to drop."""

    def __init__(self) -> None:
        super().__init__(
            "No draft of this text is set aside now: it was merged back or dropped already."
        )


class MayNotCancel(Refused):
    """An edition is scheduled, and the person may not cancel it. `able` are those who may."""

    def __init__(self, able: Sequence[str]) -> None:
        who = ", ".join(able) or "whoever keeps the accounts for a publisher"
        super().__init__(
            "An edition is scheduled, and it would silently replace the correction on its day, so "
            "it has to be cancelled first. Your account may not cancel it. Nothing was set aside: "
            f"ask {who}."
        )


class NothingScheduled(Refused):
    """There is nothing to come that could be cancelled."""

    def __init__(self) -> None:
        super().__init__("Nothing is scheduled for this text, so there is nothing to cancel.")


class NothingToConfirm(Refused):
    """Readers see no text that could still be right."""

    def __init__(self) -> None:
        super().__init__("Readers do not see this text, so there is nothing to review.")


class LiveTextHasMoved(Refused):
    """Another edition went live since the screen was opened."""

    def __init__(self) -> None:
        super().__init__(
            "Another edition went live after this screen was opened. Nothing was recorded: read "
            "the text as it is now, then say again whether it is right."
        )


class MayNotConfirm(Refused):
    """A right of a group, never of a superuser."""

    def __init__(self, who: str, eyes: str) -> None:
        super().__init__(f"{who} may not say that this text is still right: it takes {eyes}.")


class WroteItThemselves(Refused):
    """No exception for anyone, superusers included."""

    def __init__(self, who: str, number: int) -> None:
        super().__init__(
            f"{who} worked on edition {number}, so someone else has to say that it is still right."
        )


class StillATemplate(Refused):
    """The text asks to be completed."""

    def __init__(self) -> None:
        super().__init__(
            "This page is a template that has still to be completed. Complete it and publish "
            "it; then it can be reviewed."
        )


class NotReadYet(Refused):
    """Nobody but its author has read what readers see: it has never been right before."""

    def __init__(self) -> None:
        super().__init__(
            "What readers see is an urgent correction that nobody else has read yet. Read it "
            "first, on the screen “Read the urgent correction”."
        )


class ReviewedToday(Refused):
    """Said once a day is enough; the second press of a button is not another review."""

    def __init__(self) -> None:
        super().__init__("This text was reviewed today already, so there is nothing to record.")


class AnotherIsComing(Refused):
    """An edition is scheduled that was given its review dates before."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Edition {number} is scheduled to take the place of this text. Review that one once "
            "readers see it, or cancel what is scheduled first."
        )


class SourcesNotChecked(Refused):
    """Every source that the edition cites is looked at again at every review."""

    def __init__(self, titles: Sequence[str]) -> None:
        named = "; ".join(f"“{title}”" for title in titles)
        super().__init__(
            f"Not every source was looked at again: {named}. Look at it where it stands and tick "
            "it, or change the text if the source no longer says this."
        )


class NoteMissing(Refused):
    """A public sentence is owed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Write {what}: readers and partner sites are shown it.")
