"""The screen of one note: settle it with a sentence, or say whether publishing waits for it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.desk.forms.notes import SettleForm
from treatments.desk.parts import places_of
from treatments.desk.people import person
from treatments.desk.still_open import noted
from treatments.desk.views.screen import TextScreen
from treatments.editions.document import TREATMENT
from treatments.review.models import Note
from treatments.review.notes import set_blocking, settle
from treatments.review.refusals import ReviewRefused

UNSAID = "Say what is to become of the note: press one of the buttons."


class SettleScreen(TextScreen):
    """Reached from a note, as ?note=12."""

    name = "settle"
    link = "Settle…"
    title = "Settle a note"
    verb = "view"
    offered_in = ()  # a note has to be chosen first

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Whoever may read the draft and settle notes."""
        return super().allowed(user, subject) and user.has_perm("treatments.change_note")

    @classmethod
    def address_for(cls, request: HttpRequest, copy: Any) -> str:
        """Where this person settles notes; "" if they may not."""
        return cls.address(copy) if cls.allowed(request.user, copy.subject) else ""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(SettleForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SettleForm(request.POST)
        try:
            if "wait" in request.POST or "go" in request.POST:
                return self._set_blocking("wait" in request.POST)
            if "settle" in request.POST and form.is_valid():
                return self._settle(form.cleaned_data["settlement"])
        except ReviewRefused as refusal:
            form.refuse(refusal)
        if not form.errors:
            form.refuse(UNSAID)
        return self._page(form)

    @cached_property
    def note(self) -> Note:
        """The one that was asked for. Raises Http404 for any other."""
        key = self.request.GET.get("note", "")
        notes = self.copy.notes.all()
        note = None
        if key.isascii() and key.isdigit() and len(key) < 18:
            note = notes.filter(pk=key).first()
        if note is None:
            raise Http404("This text has no such note.")
        found: Note = note
        return found

    def _settle(self, settlement: str) -> HttpResponse:
        settle(note=self.note, settlement=settlement, by=person(self.request), at=timezone.now())
        return self._done("Settled a note.")

    def _set_blocking(self, blocking: bool) -> HttpResponse:
        set_blocking(note=self.note, blocking=blocking, by=person(self.request))
        waits = "Publishing waits for a note." if blocking else "Publishing no longer waits for it."
        return self._done(waits)

    def _done(self, log: str) -> HttpResponse:
        return self.done(log, log, to=self._notes_screen)

    @property
    def _notes_screen(self) -> str:
        name = f"admin:treatments_{self.copy.subject}_notes"
        return reverse(name, args=[self.copy.pk])

    def _page(self, form: SettleForm) -> HttpResponse:
        places = places_of(assemble(self.copy))
        this = self.copy.notes.filter(pk=self.note.pk)
        (shown,) = noted(this, self.copy, places=places, settle="")
        return self.page(form=form, shown=shown, notes_screen=self._notes_screen)
