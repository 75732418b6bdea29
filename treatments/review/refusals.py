"""Why a review step was refused, each in a sentence that says what to do."""

from treatments.editions.comparison import Change


class ReviewRefused(Exception):
    """Base of all; str() is a sentence for the person who asked. Nothing was written."""


class MayNotSubmit(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not change this text, so it cannot ask for review.")


class NothingToReview(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("There is nothing to review: readers already see exactly this text.")


class AlreadyAsked(ReviewRefused):
    def __init__(self, reviewer: str) -> None:
        super().__init__(
            f"{reviewer} has been asked already. Take that request back before asking again."
        )


class NotQualified(ReviewRefused):
    def __init__(self, reviewer: str, eyes: str) -> None:
        super().__init__(f"{reviewer} may not approve this: the change needs {eyes}.")


class Contributed(ReviewRefused):
    """No exception for anyone, superusers included."""

    def __init__(self, reviewer: str) -> None:
        super().__init__(
            f"{reviewer} has worked on this text since the live edition, so someone else has "
            "to read it."
        )


class NotYours(ReviewRefused):
    def __init__(self, reviewer: str) -> None:
        super().__init__(f"This was given to {reviewer}; only they decide it.")


class AlreadyDecided(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("This has been decided already. Ask again if the text has changed.")


class TextMoved(ReviewRefused):
    """The working copy is no longer what was submitted; `changes` says where."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        self.changes = changes
        where = "; ".join(f"{change.part}: {change.after or change.before}" for change in changes)
        super().__init__(
            f"The text was changed after it was submitted ({where}). Nothing was decided: it "
            "has to be submitted again."
        )


class ReasonsMissing(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Say what has to change: on the statements, or in the note.")


class NothingOwed(ReviewRefused):
    def __init__(self) -> None:
        super().__init__(
            "No urgent correction of this text awaits second eyes: they were given, or readers "
            "do not see it any more."
        )


class HandInIt(ReviewRefused):
    """No exception for anyone, superusers included."""

    def __init__(self, reviewer: str) -> None:
        super().__init__(
            f"{reviewer} wrote this urgent correction or published it, so someone else has to "
            "read it."
        )


class AnotherCorrection(ReviewRefused):
    def __init__(self) -> None:
        super().__init__(
            "Readers see another text than the one this screen showed. Nothing was decided: read "
            "what they see now."
        )


class ReturnedAlready(ReviewRefused):
    def __init__(self, reviewer: str) -> None:
        super().__init__(
            f"{reviewer} returned this urgent correction with reasons, so it is not approved as "
            "it is: correct the text, have it reviewed and publish it. Or ask them to read it "
            "again."
        )


class MayNotNote(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not do this with notes. Ask whoever keeps the accounts.")


class NoSuchPart(ReviewRefused):
    def __init__(self) -> None:
        super().__init__(
            "These words are not in the text any more. Leave the note on the text as a whole."
        )


class NoteEmpty(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Write the note before you send it.")


class NoteTooLong(ReviewRefused):
    def __init__(self, length: int, longest: int) -> None:
        super().__init__(
            f"Your note has {length:,} characters, and {longest:,} are allowed: shorten it, or "
            "leave it in several notes."
        )


class SettlementMissing(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Write how it was settled: others read it after you.")


class AlreadySettled(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("This note has been settled already. Leave a new one to ask again.")


class MayNotShare(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not share drafts. Ask an author or an editor to do it.")


class OnlyTreatments(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Only the draft of a treatment can be shared, and this is none.")


class MovedBeforeSharing(ReviewRefused):
    def __init__(self) -> None:
        super().__init__(
            "The text was changed after this screen was opened. Nothing was shared: look at the "
            "preview as it is now, then share it."
        )


class LabelMissing(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Write for whom the link is: it stands above the text they read.")


class TooManyDays(ReviewRefused):
    def __init__(self, longest: int) -> None:
        super().__init__(f"A link lives for 1 to {longest} days: choose one of those offered.")


class LinkEnded(ReviewRefused):
    """`why` says how it ended."""

    def __init__(self, why: str) -> None:
        super().__init__(why)


class NameMissing(ReviewRefused):
    def __init__(self) -> None:
        super().__init__("Write your name, so that the authors know whose note it is.")


class NameTooLong(ReviewRefused):
    def __init__(self, longest: int) -> None:
        super().__init__(f"Shorten your name to {longest} characters.")


class LinkIsFull(ReviewRefused):
    def __init__(self, most: int) -> None:
        super().__init__(
            f"{most} notes were left through this link, which is as many as it takes. Your note "
            "was not kept: copy it, and ask whoever sent you the link for a new one."
        )


class TooManyAtOnce(ReviewRefused):
    def __init__(self, most: int) -> None:
        super().__init__(
            f"{most} notes were left through this link in the last minutes. Your note was not "
            "kept yet: send it again in ten minutes."
        )
