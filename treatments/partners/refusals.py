"""Why something was refused, each in a sentence that says what to do. Nothing was written."""


class PartnerRefused(Exception):
    """Base of all; str() is a sentence for the person who asked."""


class MayNotManage(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("Your account may not decide about partners. Ask a partner manager.")


class DecidedMeanwhile(PartnerRefused):
    def __init__(self, state: str) -> None:
        super().__init__(
            f"Somebody has decided meanwhile: it is {state}. Read it again before you decide."
        )


class ReasonMissing(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("Write why: the partner is told it, and nothing else.")


class NotApproved(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("Your partnership is not approved, so nothing was changed.")


class TooManyKeys(PartnerRefused):
    def __init__(self, most: int) -> None:
        super().__init__(
            f"You have {most} keys, and no more can live at once: revoke one that you do not use."
        )


class KeyEnded(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("That key has ended already.")


class AddressRefused(PartnerRefused):
    """What is wrong with the address of a receiver."""


class TooManySubscriptions(PartnerRefused):
    def __init__(self, most: int) -> None:
        super().__init__(f"You have {most} webhooks, and no more are sent: remove one.")


class SubscribedAlready(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("That address is subscribed already.")


class StillChanging(PartnerRefused):
    def __init__(self, until: str) -> None:
        super().__init__(
            f"The secret was changed lately, and both are in use until {until}. Change it again "
            "after that."
        )


class NotStopped(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("This webhook is being sent: there is nothing to start again.")


class NoSuchDelivery(PartnerRefused):
    def __init__(self) -> None:
        super().__init__("That event is none of this webhook's: choose one from its log.")
