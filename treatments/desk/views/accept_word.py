"""The screen on which a word that no dictionary has becomes a house word."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from treatments.catalogue.house_actions import accept_word
from treatments.catalogue.refusals import CatalogueRefused
from treatments.desk.forms.accept_word import AcceptWordForm
from treatments.desk.people import person


class AcceptWordScreen(View):
    """Reached from a finding, in a tab of its own: what is typed around the finding stays."""

    permission = "treatments.add_houseword"

    model_admin: ModelAdmin = None  # type: ignore[assignment]  # given to as_view()

    @classmethod
    def address(cls, word: str, *, back: str) -> str:
        """Where `word` is accepted; `back` is the page that is shown afterwards."""
        where = reverse("admin:treatments_houseword_accept")
        return f"{where}?{urlencode({'word': word, 'back': back})}"

    @classmethod
    def offered(cls, request: HttpRequest) -> bool:
        """Whether this person may add words."""
        return request.user.has_perm(cls.permission)

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not self.offered(request):
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = {name: request.GET.get(name, "") for name in ("word", "back")}
        return self._page(AcceptWordForm(initial=asked), **asked)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = AcceptWordForm(request.POST)
        word, back = request.POST.get("word", ""), request.POST.get("back", "")
        if not form.is_valid():
            return self._page(form, word=word, back=back)
        try:
            row = accept_word(
                word=word, by=person(request), at=timezone.now(), reason=form.cleaned_data["reason"]
            )
        except CatalogueRefused as refusal:
            form.refuse(str(refusal))
            return self._page(form, word=word, back=back)
        messages.success(request, f"“{row}” is a house word now: the spelling check accepts it.")
        return HttpResponseRedirect(self._safe(back))

    def _page(self, form: AcceptWordForm, *, word: str, back: str) -> HttpResponse:
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "opts": self.model_admin.opts,
            "title": f"Add “{word}” to the house words",
            "form": form,
            "word": word,
            "back": self._safe(back),
        }
        return TemplateResponse(self.request, "desk/accept_word.html", context)

    def _safe(self, back: str) -> str:
        """A page of this site, or the list of house words."""
        ours = url_has_allowed_host_and_scheme(
            back,
            allowed_hosts={self.request.get_host()},
            require_https=self.request.is_secure(),
        )
        return back if ours else reverse("admin:treatments_houseword_changelist")
