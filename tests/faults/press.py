"""The press at work: edit, submit, approve, publish, again and again, saying where it is."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from tests.faults import processes
from tests.faults.numbered import numbered
from tests.faults.world import STAFF, the_treatment
from treatments.catalogue.assemble import assemble
from treatments.catalogue.restore import restore
from treatments.editions.models import Edition
from treatments.publishing.actions import publish
from treatments.publishing.identity import identity_of
from treatments.review.actions import approve, recall, submit

Announce = Callable[[str], None]


def press_one(announce: Announce = lambda line: None) -> None:
    """Publish the next edition, whose every part says its number.

    Announces "edit", "in" when publishing begins, "wrote" after each statement of it that
    writes, and "out"; each with the number. Takes up whatever an interrupted one left.
    """
    author, reviewer, publisher = (User.objects.get(username=name) for name in STAFF)
    treatment = the_treatment()
    number = Edition.objects.latest_pressed(**identity_of(treatment)).number + 1
    announce(f"edit {number}")
    for review in treatment.reviews.open():
        recall(review=review, by=author, at=timezone.now())
    document = numbered(assemble(treatment), number)
    restore(document=document, by=author, at=timezone.now())
    asked = submit(copy=treatment, reviewer=reviewer, by=author, at=timezone.now())
    approve(review=asked, by=reviewer, at=timezone.now())

    def tell(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        if sql.startswith(("INSERT", "UPDATE")):
            announce(f"wrote {number}")
        return result

    announce(f"in {number}")
    with connection.execute_wrapper(tell):
        publish(
            copy=treatment,
            change_kind="minor",
            note="Says another number.",
            shown_digest=document.digest,
            by=publisher,
        )
    announce(f"out {number}")


@dataclass
class Press:
    """A process that publishes until it is killed; `told` is all that it announced."""

    process: Any
    pipe: Any
    told: list[tuple[str, int]]

    @classmethod
    def start(cls) -> "Press":
        """Start publishing."""
        ours, theirs = os.pipe()

        def announce(line: str) -> None:
            os.write(theirs, f"{line}\n".encode())

        def forever() -> None:
            os.close(ours)
            while True:
                press_one(announce)

        process = processes.a_process(forever)
        os.close(theirs)
        return cls(process, os.fdopen(ours), [])

    def listen(self) -> str:
        """The next word it announces, waited for; "" when it is no more."""
        line = self.pipe.readline()
        # A kill may cut a line short.
        if not line.endswith("\n"):
            return ""
        word, number = line.split()
        self.told.append((word, int(number)))
        return word

    def wait_for(self, word: str) -> None:
        """Listen until it announces `word`."""
        while (heard := self.listen()) != word:
            if not heard:
                raise RuntimeError("The press stopped by itself; see above.")

    def kill(self) -> None:
        """SIGKILL; then hear what it said to the last."""
        self.process.kill()
        self.process.join()
        while self.listen():
            pass
        self.pipe.close()

    def last(self, word: str) -> int:
        """The number it announced last with that word, or 0."""
        return max((number for told, number in self.told if told == word), default=0)
