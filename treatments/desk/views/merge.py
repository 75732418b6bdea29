"""The screen to merge a draft back that was set aside: the result, and what it leaves out."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import WorkingCopy
from treatments.desk.people import person
from treatments.desk.set_aside import sentence_of, set_aside_of, waits_set_aside
from treatments.desk.states import State
from treatments.desk.views.screen import TextScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import compare
from treatments.publishing import refusals
from treatments.publishing.correcting import left_out, merge_back, merged_with
from treatments.review.people import name_of

MOVED = (
    "The text was changed after this screen was opened. Nothing was merged: read what the "
    "result would be now, then merge again."
)
MERGED = "Merged the draft back. Read it, then ask for review."
NOTHING_LEFT = "The draft waits no more. It left nothing to merge: the text is as it was."


class MergeScreen(TextScreen):
    """Merges the draft into the text it was shown beside, and no other."""

    name = "merge"
    link = "Merge the draft back…"
    title = "Merge the draft back"
    verb = "change"
    offered_in = ()  # a draft that waits decides, in whichever state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return waits_set_aside(copy) and cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page()

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        draft = WorkingCopy.objects.held(self.copy)
        if assemble(draft).digest != request.POST.get("shown_digest"):
            return self._page(MOVED)
        try:
            merged = merge_back(copy=draft, by=person(request), at=timezone.now())
        except refusals.Refused as refusal:
            return self._page(str(refusal))
        log = " ".join(["Merged the draft back.", *left_out(merged.conflicts)])
        unchanged = merged.document.digest == request.POST["shown_digest"]
        return self.done(log, NOTHING_LEFT if unchanged else MERGED)

    def _page(self, refusal: str = "") -> HttpResponse:
        set_aside = set_aside_of(self.copy)
        if set_aside is None:
            return self.page(refusal=refusal, nothing=str(refusals.NothingSetAside()))
        document = assemble(self.copy)
        merged = merged_with(self.copy, set_aside)
        own, shared = differences(compare(document, merged.document))
        writers = sorted(name_of(one) for one in set_aside.contributors.all())
        return self.page(
            refusal=refusal,
            set_aside=sentence_of(set_aside),
            own=own,
            shared=shared,
            left_out=left_out(merged.conflicts),
            writers=writers,
            # Published or not, it is in the working copy, and would go on with the draft.
            uncorrected=self.copy.state == State.CHANGED,
            shown_digest=document.digest,
        )
