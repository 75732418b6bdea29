"""A partner's program that holds copies of everything, and does what docs/partners.md tells it."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client

from tests.draft_guard import draft_guard
from treatments.editions.models import Edition

START = "/api/v1/changes"


@dataclass
class Follower:
    """`held`: the digest of each copy by content_id. `ended`: why a copy was taken down."""

    size: int = 2
    address: str = START
    held: dict[str, str] = field(default_factory=dict)
    ended: dict[str, Any] = field(default_factory=dict)

    def ask(self) -> Any:
        """One page; a refusal too."""
        asked = self.address if "?" in self.address else f"{self.address}?page_size={self.size}"
        with draft_guard():
            return Client().get(asked.removeprefix(settings.SITE_URL))

    def catch_up(self) -> list[str]:
        """Ask until there is no more. The kinds of what it was told, in order."""
        told = []
        while True:
            page = self.ask().json()
            told += [self.take(change) for change in page["results"]]
            self.address = page["next"]
            if not page["more"]:
                return told

    def take(self, change: Any) -> str:
        """Do what one change says."""
        if change["kind"] == "upsert":
            self.held[change["content_id"]] = change["edition"]["digest"]
        else:
            self.held.pop(change["content_id"], None)
            self.ended[change["content_id"]] = change
        return str(change["kind"])

    def start_again(self) -> None:
        """Read everything, and delete what was not in it."""
        before, self.held = self.held, {}
        self.address = START
        self.catch_up()
        for content_id in before.keys() - self.held.keys():
            self.ended.setdefault(content_id, None)


def live_set(*, at: Any) -> dict[str, str]:
    """What a follower should hold."""
    live = Edition.objects.live(at=at).treatments().filter(language="en-GB")
    return {str(edition.content_id): edition.digest for edition in live}
