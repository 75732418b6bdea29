"""What the change page shows around the form: state, next steps, and what is still asked."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone

from treatments.catalogue.assemble import assemble
from treatments.desk import states
from treatments.desk.admins.desk import DeskAdmin
from treatments.desk.coming import sentences
from treatments.desk.public import address_of
from treatments.desk.second_eyes import urgent_notice_of
from treatments.desk.set_aside import sentence_of, set_aside_of
from treatments.desk.standing import Standing, standing_of
from treatments.desk.statements import by_statement
from treatments.desk.still_open import Noted, noted, queries_about
from treatments.desk.told import told_about
from treatments.desk.views.afterwards import AfterwardsScreen
from treatments.desk.views.ask import AskScreen
from treatments.desk.views.cancel import CancelScreen
from treatments.desk.views.confirm import ConfirmScreen
from treatments.desk.views.correct import CorrectScreen
from treatments.desk.views.discard import DiscardScreen
from treatments.desk.views.drop import DropScreen
from treatments.desk.views.editions import EditionsScreen
from treatments.desk.views.merge import MergeScreen
from treatments.desk.views.notes import NotesScreen
from treatments.desk.views.preview import PreviewCompareScreen, PreviewScreen
from treatments.desk.views.publish import PublishScreen
from treatments.desk.views.recall import RecallScreen
from treatments.desk.views.restore import RestoreScreen
from treatments.desk.views.review import ReviewScreen
from treatments.desk.views.screen import TextScreen
from treatments.desk.views.settle import SettleScreen
from treatments.desk.views.share import ShareScreen
from treatments.desk.views.told import SETTLES
from treatments.desk.views.translate import TranslateScreen
from treatments.desk.views.urgent import UrgentScreen
from treatments.desk.views.withdraw import WithdrawScreen
from treatments.feedback.models import FeedbackMessage
from treatments.publishing.identity import identity_of
from treatments.publishing.pending import pending
from treatments.review.seen import seen_at

# The next steps, each a button; the one that is wanted most comes last.
STEPS: tuple[type[TextScreen], ...] = (
    ConfirmScreen,
    RecallScreen,
    MergeScreen,
    AskScreen,
    PublishScreen,
    ReviewScreen,
    AfterwardsScreen,
)
# To look, and to say something.
LOOKS: tuple[type[TextScreen], ...] = (
    EditionsScreen,
    PreviewScreen,
    PreviewCompareScreen,
    NotesScreen,
    ShareScreen,
)
# Wanted seldom, and never by mistake.
SELDOM: tuple[type[TextScreen], ...] = (
    TranslateScreen,
    CorrectScreen,
    DropScreen,
    DiscardScreen,
    CancelScreen,
    WithdrawScreen,
)
# Reached from one of the others.
BEHIND: tuple[type[TextScreen], ...] = (SettleScreen, RestoreScreen, UrgentScreen)
SCREENS = (*STEPS, *LOOKS, *SELDOM, *BEHIND)


class Screens(DeskAdmin):
    """The part of the treatment's admin that leads on to other screens."""

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                f"<int:object_id>/{screen.name}/",
                self.admin_site.admin_view(screen.as_view(model_admin=self)),
                name=f"treatments_{self.opts.model_name}_{screen.name}",
            )
            for screen in SCREENS
        ]
        return own + super().get_urls()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        treatment = context["original"]
        if treatment:
            queries = by_statement(queries_about(treatment))
            notes = _notes_by_part(request, treatment)
            messages = _told_by_part(request, treatment)
            standing = _standing_of(treatment)
            reasons = {reason.part: reason for reason in standing.reasons}
            for formset in context["inline_admin_formsets"]:
                for form in formset.formset.forms:
                    form.instance.open_queries = queries.pop(form.instance.uid, [])
                    form.instance.open_notes = notes.pop(str(form.instance.uid), [])
                    form.instance.told = messages.pop(str(form.instance.uid), [])
                    form.instance.reason = reasons.pop(str(form.instance.uid), None)
            context |= {
                "title": str(treatment),
                "subtitle": None,
                "state": states.badge_of(treatment),
                "steps": _offered(STEPS, request, treatment),
                "looks": _offered(LOOKS, request, treatment),
                "seldom": _offered(SELDOM, request, treatment),
                "standing": standing,
                "urgent_notice": urgent_notice_of(treatment, at=timezone.now()),
                "set_aside": sentence_of(set_aside_of(treatment)),
                "coming": sentences(pending(**identity_of(treatment), after=timezone.now())),
                # Those about the page, its fields, and statements that were removed.
                "reasons": list(reasons.values()),
                "open_queries": [query for rest in queries.values() for query in rest],
                "open_notes": [note for rest in notes.values() for note in rest],
                "told": [one for rest in messages.values() for one in rest],
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Only where readers see something."""
        if obj is None or obj.state not in states.PUBLIC:
            return None
        return address_of(obj)


def _offered(
    screens: tuple[type[TextScreen], ...], request: HttpRequest, treatment: Any
) -> list[tuple[str, str]]:
    return [
        (screen.link, screen.address(treatment))
        for screen in screens
        if screen.offered(request, treatment)
    ]


def _notes_by_part(request: HttpRequest, treatment: Any) -> dict[str, list[Noted]]:
    settle = SettleScreen.address_for(request, treatment)
    notes: dict[str, list[Noted]] = {}
    for one in noted(treatment.notes.open(), treatment, places={}, settle=settle):
        notes.setdefault(one.note.part, []).append(one)
    return notes


def _told_by_part(request: HttpRequest, treatment: Any) -> dict[str, list[FeedbackMessage]]:
    if not request.user.has_perm(SETTLES):
        return {}
    return told_about(treatment, at=timezone.now())


def _standing_of(treatment: Any) -> Standing:
    """Of most treatments nothing is under review; theirs is not assembled."""
    if not treatment.reviews.exists():
        return Standing()
    return standing_of(treatment, assemble(treatment), seen=seen_at(treatment, at=timezone.now()))
