"""One attempt each: a batch is posted at once, each in its thread; threads touch no database."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime

from standardwebhooks import Webhook

from treatments.partners.egress.destination import Destination, destination_of
from treatments.partners.egress.post import Answer, NotReached
from treatments.partners.events import body_of
from treatments.partners.models import Delivery
from treatments.partners.refusals import AddressRefused
from treatments.partners.secrets import signing_secrets

Poster = Callable[[Destination, bytes, Mapping[str, str]], Answer]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`status` is None where no answer came; `words` say what happened, for the partner."""

    status: int | None
    words: str = ""
    retry_after: str = ""


def send(
    batch: list[Delivery], *, at: datetime, poster: Poster
) -> Iterator[tuple[Delivery, Outcome]]:
    """Each delivery with what came of it, as soon as it has."""
    with ThreadPoolExecutor(max_workers=max(len(batch), 1)) as threads:
        # What is said is made here, where the database may still be asked.
        said = [(one, body_of(one)) for one in batch]
        tries = {
            threads.submit(
                _attempt, one.subscription.address, body, headers(one, body, at), poster
            ): one
            for one, body in said
        }
        for attempt in as_completed(tries):
            yield tries[attempt], attempt.result()


def headers(delivery: Delivery, body: bytes, at: datetime) -> dict[str, str]:
    """Those of Standard Webhooks 1.0: one signature for each secret that is in use."""
    # The library takes any clock for UTC.
    moment = at.astimezone(UTC)
    secrets = signing_secrets(delivery.subscription, at=at)
    signatures = (Webhook(one).sign(str(delivery), moment, body.decode()) for one in secrets)
    return {
        "Content-Type": "application/json",
        "User-Agent": "dystonia-treatments-webhooks/1",
        "webhook-id": str(delivery),
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _attempt(address: str, body: bytes, said: Mapping[str, str], poster: Poster) -> Outcome:
    try:
        answer = poster(destination_of(address), body, said)
    except (AddressRefused, NotReached) as trouble:
        return Outcome(None, str(trouble))
    return Outcome(answer.status, f"The server answered {answer.status}.", answer.retry_after)
