"""Why something was refused, each in a sentence that says what to do. Nothing was written."""

from django.utils.translation import gettext as _


class FeedbackRefused(Exception):
    """Base of all; str() is a sentence for the person who asked."""


class SentAlready(FeedbackRefused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "What you sent first has reached us. The form now says something else, and that "
                "has not been sent yet: send it again if we should have it too."
            )
        )


class MayNotSettle(FeedbackRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not settle messages. Ask whoever keeps the accounts.")


class MayNotRemove(FeedbackRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not remove messages. Ask a publisher to do it.")


class SettlementMissing(FeedbackRefused):
    def __init__(self) -> None:
        super().__init__("Write what was done about it: others read it after you.")


class SettledAlready(FeedbackRefused):
    def __init__(self) -> None:
        super().__init__(
            "Somebody settled this message meanwhile. What you typed is still below, and not saved."
        )
