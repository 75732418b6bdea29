"""The notes screen: what was said about a draft, beside its statements, and room to say more."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.desk.forms.notes import NotesForm
from treatments.desk.parts import places_of
from treatments.desk.people import person
from treatments.desk.still_open import Noted, noted
from treatments.desk.views.screen import TextScreen
from treatments.desk.views.settle import SettleScreen
from treatments.editions.document import TREATMENT
from treatments.editions.documents import AnyDocument
from treatments.review.notes import leave_note
from treatments.review.refusals import ReviewRefused

SETTLED_SHOWN = 25


class NotesScreen(TextScreen):
    """For everyone who may read the draft. The text itself is not changed here."""

    name = "notes"
    link = "Notes…"
    title = "Notes"
    verb = "view"
    offered_in = ()  # there is always something to say

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Whoever may read the draft and leave notes."""
        return super().allowed(user, subject) and user.has_perm("treatments.add_note")

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(NotesForm(document=self.document))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = NotesForm(request.POST, document=self.document)
        if not form.is_valid():
            return self._page(form)
        try:
            count = self._leave(form)
        except ReviewRefused as refusal:
            form.refuse(refusal)
            return self._page(form)
        log = "Left a note." if count == 1 else f"Left {count} notes."
        return self.done(log, log, to=self.address(self.copy))

    @cached_property
    def document(self) -> AnyDocument:
        document: AnyDocument = assemble(self.copy)
        return document

    @transaction.atomic
    def _leave(self, form: NotesForm) -> int:
        """All of them or none."""
        written = list(form.written)
        for part, text, blocking in written:
            leave_note(
                copy=self.copy,
                part=part,
                text=text,
                blocking=blocking,
                by=person(self.request),
                at=timezone.now(),
            )
        return len(written)

    def _page(self, form: NotesForm) -> HttpResponse:
        places = places_of(self.document)
        settle = SettleScreen.address_for(self.request, self.copy)
        notes = self.copy.notes
        found = noted(notes.open(), self.copy, places=places, settle=settle)
        beside: dict[str | None, list[Noted]] = {}
        for one in found:
            beside.setdefault(one.note.part if one.note.part in places else "", []).append(one)
        return self.page(
            form=form,
            apart=beside.get("", []),
            text=[
                (
                    section,
                    # What is said of words without a key of their own stands apart.
                    [(part, fields, beside.get(part.key or None, [])) for part, fields in parts],
                )
                for section, parts in form.text
            ],
            settled=noted(notes.settled()[:SETTLED_SHOWN], self.copy, places=places, settle=""),
        )
