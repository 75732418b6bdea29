"""The screen that begins a text in another language: a working copy of its own."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html

from treatments.catalogue.refusals import CatalogueRefused
from treatments.catalogue.translating import start_translation
from treatments.desk.forms.translate import TranslateForm
from treatments.desk.languages import missing, named, written_in
from treatments.desk.people import person
from treatments.desk.public import change_page_of
from treatments.desk.views.screen import TextScreen
from treatments.pages.languages import several


class TranslateScreen(TextScreen):
    """Offered where the site has a language that the text is not written in yet."""

    name = "translate"
    link = "Start a translation…"
    title = "Start a translation"
    verb = "change"
    offered_in = ()  # in every state

    @classmethod
    def offered(cls, request: HttpRequest, copy: Any) -> bool:
        return several() and cls.allowed(request.user, copy.subject) and bool(missing(copy))

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(self._form(initial={"slug": self.copy.slug}))

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._page(form)
        language, slug = form.cleaned_data["language"], form.cleaned_data["slug"]
        by, now = person(request), timezone.now()
        try:
            made = start_translation(copy=self.copy, language=language, slug=slug, by=by, at=now)
        except CatalogueRefused as refusal:
            form.add_error(None, str(refusal))
            return self._page(form)
        log = f"Began the text in {named(language)}."
        message = f"{log} It says what the other says: translate it here, then ask for review."
        return self.done(log, format_html("{}", message), to=change_page_of(made))

    def _form(self, *args: Any, **kwargs: Any) -> TranslateForm:
        return TranslateForm(*args, languages=missing(self.copy), **kwargs)

    def _page(self, form: TranslateForm) -> HttpResponse:
        others = [
            (named(one.language), change_page_of(one))
            for one in written_in(self.copy)
            if one.pk != self.copy.pk
        ]
        return self.page(
            form=form, language=named(self.copy.language), others=others, offer=missing(self.copy)
        )
