"""The publish screen: what changes for the reader, what the checks find, and the button."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html

from treatments.catalogue.assemble import assemble
from treatments.checks import registry
from treatments.checks.finding import Finding
from treatments.desk.forms.publish import PublishForm
from treatments.desk.people import person
from treatments.desk.public import address_of
from treatments.desk.states import State
from treatments.desk.views.screen import TreatmentScreen
from treatments.desk.wording import differences
from treatments.editions.comparison import PARTS, compare
from treatments.editions.document import Document
from treatments.editions.models import Edition
from treatments.publishing.actions import publish
from treatments.publishing.refusals import NoteMissing, Refused


class PublishScreen(TreatmentScreen):
    """Publishes the text it showed, and no other."""

    name = "publish"
    link = "Publish…"
    title = "Publish"
    permission = "treatments.publish_treatment"
    offered_in = (State.NEVER, State.CHANGED, State.WITHDRAWN, State.GONE, State.REDIRECT)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            edition = publish(
                treatment=self.treatment,
                change_kind=form.cleaned_data["change_kind"],
                note=form.cleaned_data["note"],
                shown_digest=form.sent_digest,
                by=person(request),
            )
        except Refused as refusal:
            form.refuse(refusal, field="note" if isinstance(refusal, NoteMissing) else None)
            return self._page(form)
        log = f"Published edition {edition.number}."
        link = '{} <a href="{}">See the public page</a>.'
        return self.done(log, format_html(link, log, address_of(edition.slug)))

    @cached_property
    def document(self) -> Document:
        return assemble(self.treatment)

    @cached_property
    def latest(self) -> Edition | None:
        """The edition pressed last; the next one follows its number."""
        return Edition.objects.latest_pressed(**self.identity)

    @cached_property
    def seen(self) -> Edition | None:
        """What readers see, or saw last: the text this one is compared with."""
        return Edition.objects.live(at=timezone.now()).of(**self.identity).first() or self.latest

    def _form(self, data: Any = None) -> PublishForm:
        return PublishForm(data, digest=self.document.digest, first=self.latest is None)

    def _page(self, form: PublishForm) -> HttpResponse:
        own, shared = differences(compare(self.seen.document if self.seen else None, self.document))
        findings = registry.run(self.document)
        nothing_new = self.treatment.state == State.LIVE
        blocked = any(finding.blocking for finding in findings)
        return self.page(
            form=form,
            seen=self.seen,
            number=self.latest.number + 1 if self.latest else 1,
            own=own,
            shared=shared,
            findings=[(finding, self._anchor(finding)) for finding in findings],
            nothing_new=nothing_new,
            # What was typed is never taken away, even where there is nothing to publish.
            offer=form.is_bound or not (nothing_new or blocked),
        )

    def _anchor(self, finding: Finding) -> str:
        """Where on the change page a finding is put right."""
        anchor = f"{finding.field}-group" if finding.field in PARTS else f"id_{finding.field}"
        return f"{self.change_page}#{anchor}"
