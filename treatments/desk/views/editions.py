"""The history screen: every edition, what differs between two, and what readers saw on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.desk.forms.history import CompareForm, DayForm
from treatments.desk.parts import Section, sections_of
from treatments.desk.second_eyes import approved_afterwards
from treatments.desk.views.restore import RestoreScreen
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions import finder
from treatments.editions.canonical import Unreadable
from treatments.editions.comparison import compare
from treatments.editions.days import end_of, today
from treatments.editions.models import Edition, Release, ReleaseKind


@dataclass(frozen=True, slots=True)
class Seen:
    """What readers saw when a day ended: a text, or the line that stood in its place."""

    day: date
    edition: Edition | None
    ending: Release | None
    text: list[Section]


class EditionsScreen(TextScreen):
    """Everything that was ever published, whatever became of it. Only read."""

    name = "editions"  # “history” is the address of the admin's own log of edits
    link = "History…"
    title = "History"
    verb = "view"
    offered_in = ()  # what was pressed decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        pressed = Edition.objects.of(content_id=copy.content_id, language=copy.language)
        return cls.allowed(request.user, copy.subject) and pressed.exists()

    def get(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        # A body is most of an edition, and two at most are read.
        pressed = Edition.objects.of(**self.identity).with_first_live().order_by("-number")
        again = Release.objects.filter(kind=ReleaseKind.REVIEWED).order_by("-sequence")
        pressed = pressed.prefetch_related(Prefetch("releases", again, to_attr="read_again"))
        editions = approved_afterwards(list(pressed.defer("body")))
        if not editions:
            return self.page(editions=editions)
        choice = CompareForm(request.GET, editions=editions)
        asked = DayForm(request.GET if "on" in request.GET else None, today=today(now=now))
        context: dict[str, Any] = {}
        try:
            if choice.is_valid():
                context |= self._compared(choice, editions)
            if asked.is_valid():
                context["seen"] = self._seen(asked.cleaned_data["on"], now)
        except Unreadable as fault:
            context["refusal"] = f"An edition is not as it was published. {fault}"
        may_restore = RestoreScreen.allowed(request.user, self.copy.subject)
        return self.page(
            editions=editions,
            now=now,
            choice=choice,
            asked=asked,
            form=asked if asked.errors else choice,
            restore=RestoreScreen.address(self.copy) if may_restore else "",
            **context,
        )

    def _compared(self, choice: CompareForm, editions: list[Edition]) -> dict[str, Any]:
        by_number = {edition.number: edition for edition in editions}
        old = by_number[choice.cleaned_data["from"]]
        new = by_number[choice.cleaned_data["to"]]
        own, shared = differences(compare(old.document, new.document))
        return {"old": old, "new": new, "own": own, "shared": shared}

    def _seen(self, day: date, now: datetime) -> Seen:
        # Of today there is only what was said until now.
        found = finder.by_content_id(
            **self.identity, subject=self.copy.subject, at=min(end_of(day), now)
        )
        text = sections_of(found.edition.document) if found.edition else []
        return Seen(day, found.edition, found.release, text)
