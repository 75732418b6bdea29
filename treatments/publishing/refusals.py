"""Why publishing refused, each in a sentence that says what to do. Nothing was written."""

from collections.abc import Sequence

from treatments.checks.finding import Finding
from treatments.editions.comparison import Change


class Refused(Exception):
    """Base of all refusals; str() is a sentence for the person who asked."""


class NotAllowed(Refused):
    """The person may not do this."""

    def __init__(self, verb: str, subject: str) -> None:
        super().__init__(f"Your account may not {verb} a {subject}. Ask a publisher to do it.")


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
            f"The address “{slug}” has belonged to another treatment. Old links must not lead "
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
            "What is scheduled already takes this treatment away from readers by then. To move "
            "that to a later time, cancel what is scheduled first."
            if by_then
            else "Readers do not see this treatment, so there is nothing to withdraw."
        )


class NothingScheduled(Refused):
    """There is nothing to come that could be cancelled."""

    def __init__(self) -> None:
        super().__init__("Nothing is scheduled for this treatment, so there is nothing to cancel.")


class NoteMissing(Refused):
    """A public sentence is owed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Write {what}: readers and partner sites are shown it.")
