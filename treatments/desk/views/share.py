"""The share screen: a link to the draft for somebody without an account, and those there are."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.desk.forms.share import ShareForm
from treatments.desk.people import person
from treatments.desk.views.preview import PreviewScreen
from treatments.desk.views.screen import TextScreen
from treatments.editions.document import TREATMENT
from treatments.review.models import ShareLink
from treatments.review.people import name_of
from treatments.review.refusals import ReviewRefused
from treatments.review.sharing import MOST_NOTES, revoke, share, why_ended

SHOWN = 25
GONE = "There is no such link to take back."


@dataclass(frozen=True, slots=True)
class Listed:
    """A link and how it stands; `ended` is "" while it lives."""

    link: ShareLink
    by: str
    ended: str
    moved: bool
    notes: int


class ShareScreen(TextScreen):
    """The address is shown once, when it is made: nothing that is kept could show it again."""

    name = "share"
    link = "Share the draft…"
    title = "Share the draft"
    verb = "view"
    offered_in = ()  # in whichever state, there is a draft

    @classmethod
    def allowed(cls, user: Any, subject: Any = TREATMENT) -> bool:
        """Whoever may read the draft and share it; only treatments are shared."""
        readable = subject == TREATMENT and super().allowed(user, subject)
        return readable and user.has_perm("treatments.add_sharelink")

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return cls.allowed(request.user, copy.subject)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        if "revoke" in request.POST:
            return self._revoke(request.POST["revoke"])
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            link, token = share(
                copy=self.copy,
                shown_digest=form.sent_digest,
                label=form.cleaned_data["label"],
                days=form.cleaned_data["days"],
                by=person(request),
                at=timezone.now(),
            )
        except ReviewRefused as refusal:
            form.refuse(refusal)
            return self._page(form)
        self.model_admin.log_change(request, self.copy, f"Shared the draft with {link.label}.")
        address = request.build_absolute_uri(reverse("desk:shared", args=[token]))
        return self._page(self._form(), made=link, address=address)

    def _revoke(self, key: str) -> HttpResponse:
        known = key.isascii() and key.isdigit() and len(key) < 18
        link = self.copy.share_links.filter(pk=key).first() if known else None
        if link is None:
            return self._page(self._form(), refusal=GONE)
        try:
            revoke(link=link, by=person(self.request), at=timezone.now())
        except ReviewRefused as refusal:
            return self._page(self._form(), refusal=str(refusal))
        log = f"Took the link for {link.label} back. It leads to no text any more."
        return self.done(log, log, to=self.address(self.copy))

    def _form(self, data: Any = None) -> ShareForm:
        return ShareForm(data, digest=assemble(self.copy).digest)

    def _page(self, form: ShareForm, **context: Any) -> HttpResponse:
        now, digest = timezone.now(), form.initial["shown_digest"]
        links = self.copy.share_links.select_related("created_by", "working_copy")
        listed = [
            Listed(
                link,
                by=name_of(link.created_by),
                ended=why_ended(link, at=now),
                moved=link.digest != digest,
                notes=link.note_count,
            )
            for link in links.annotate(note_count=Count("notes")).defer("body")[:SHOWN]
        ]
        # Not kept_out(): a form sent from a page without a referrer has the Origin "null", which
        # Django refuses. The admin sends no-store by itself.
        return self.page(
            form=form,
            preview=PreviewScreen.address(self.copy),
            most_notes=MOST_NOTES,
            living=[one for one in listed if not one.ended],
            ended=[one for one in listed if one.ended],
            **context,
        )
