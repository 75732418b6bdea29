"""The restore screen: what would become of the working copy, before an old text replaces it."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.people import person
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.canonical import Unreadable
from treatments.editions.comparison import compare
from treatments.editions.models import Edition
from treatments.publishing.actions import restore_edition
from treatments.publishing.refusals import Refused

MOVED = (
    "The text was changed after this screen was opened. Nothing was restored: read what would "
    "change now, then restore again."
)


class RestoreScreen(TextScreen):
    """Reached from an edition in the history, as ?edition=2. Nothing goes live."""

    name = "restore"
    link = "Restore this text into the working copy…"
    title = "Restore an edition"
    verb = "change"
    offered_in = ()  # an edition has to be chosen first

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        draft = WorkingCopy.objects.held(self.copy)
        if assemble(draft).digest != request.POST.get("shown_digest"):
            return self._page(MOVED)
        try:
            restore_edition(edition=self.edition, by=person(request), at=timezone.now())
        except (Refused, Unreadable) as refusal:
            return self._page(str(refusal))
        log = f"Restored the text of edition {self.edition.number} into the working copy."
        return self.done(log, f"{log} Readers see nothing of it until it is published.")

    @cached_property
    def edition(self) -> Edition:
        """The one that was asked for. Raises Http404 for any other."""
        number = self.request.GET.get("edition", "")
        edition = None
        if number.isascii() and number.isdigit() and len(number) < 10:
            edition = Edition.objects.of(**self.identity).filter(number=number).first()
        if edition is None:
            raise Http404("This text has no such edition.")
        return edition

    def _page(self, refusal: str = "") -> HttpResponse:
        draft = assemble(self.copy)
        try:
            changes = compare(draft, self.edition.document)
        except Unreadable as fault:
            changes = ()
            refusal = f"This edition is not as it was published. {fault}"
        own, shared = differences(changes)
        return self.page(
            refusal=refusal,
            edition=self.edition,
            own=own,
            shared=shared,
            shown_digest=draft.digest,
        )
