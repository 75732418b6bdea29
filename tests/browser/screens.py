"""Every screen of the desk, a line each. A new screen joins SCREENS; the tests do the rest.

A line says what is seen, who sees it, the name of its address in the admin, the slug of the
text it is about, and what is done there before it is looked at.
"""

from collections.abc import Callable

from django.contrib import admin

from tests.browser.screen import Screen, of_treatment, stock
from tests.browser.steps import Step, choose, choose_entry, fill, open_all, press, stale
from tests.browser.talk import LIVING, OLD_SOURCE
from treatments.catalogue.models import Page, Source
from treatments.desk.reports.registry import REPORTS
from treatments.feedback.models import FeedbackMessage
from treatments.partners.models import Partner
from treatments.review.models import Note

URGENT = "selective-peripheral-denervation"
TOLD = "treatments_feedbackmessage"
NEW_SOURCE = "treatment-options-for-dystonia"


def of_page(seen: str, who: str, name: str, about: str) -> Screen:
    """The same about a page of the site."""
    return Screen(seen, who, f"treatments_page_{name}", about, model=Page)


def of_source(seen: str, name: str, about: str, *steps: Step) -> Screen:
    """The same about a source, for whoever writes."""
    return Screen(seen, "author", f"treatments_source_{name}", about, steps=steps, model=Source)


def note_of(settled: bool) -> Callable[[], str]:
    """The query that names a note on botulinum toxin."""
    notes = Note.objects.order_by("pk").filter(settled_at__isnull=not settled)
    return lambda: f"?note={notes.values_list('pk', flat=True)[0]}"


SCREENS: tuple[Screen, ...] = (
    # The way in, and home.
    Screen("login", "", "login"),
    Screen("login, refused", "", "login", steps=(fill("username", "nobody"), press("Log in"))),
    Screen("worklist of an author", "author", "index"),
    Screen("worklist of a reviewer", "reviewer", "index"),
    Screen("worklist of a publisher", "publisher", "index"),
    Screen("accounts", "admin", "app_list", args=("auth",)),
    Screen("a new password", "author", "password_change"),
    Screen("a new password, refused", "author", "password_change", steps=(press("Change my"),)),
    # The treatment's own page.
    Screen("search without a hit", "author", "treatments_treatment_changelist", query="?q=nothing"),
    of_treatment("change page, returned", "author", "change", "anticholinergics"),
    of_treatment("change page, scheduled", "publisher", "change", "muscle-relaxants"),
    of_treatment("change page with queries", "author", "change", "botulinum-toxin"),
    of_treatment("change page, read only", "reviewer", "change", "baclofen"),
    of_treatment(
        "change page, refused", "author", "change", "baclofen", fill("name", ""), press("Save")
    ),
    of_treatment(
        "change page, overtaken", "author", "change", "baclofen",
        stale("lock_version"), press("Save"),
    ),
    of_treatment("log of edits", "author", "history", "physiotherapy"),
    # Review.
    of_treatment("ask for review", "author", "ask", "botulinum-toxin"),
    of_treatment(
        "ask for review, refused", "author", "ask", "botulinum-toxin",
        stale("shown_digest"), press("Ask for review"),
    ),
    of_treatment("nothing to ask", "author", "ask", "selective-peripheral-denervation"),
    of_treatment("take a request back", "author", "recall", "baclofen"),
    of_treatment(
        "take a request back, refused", "author", "recall", "baclofen",
        stale("review"), press("Take the request back"),
    ),
    of_treatment("review", "reviewer", "review", "baclofen", open_all()),
    of_treatment("review, refused", "reviewer", "review", "baclofen", press("Return with")),
    of_treatment("review, decided", "reviewer", "review", "physiotherapy"),
    # Publishing and endings.
    of_treatment("publish", "publisher", "publish", "physiotherapy"),
    of_treatment("publish, refused", "publisher", "publish", "physiotherapy", press("Publish or")),
    of_treatment("publish, unapproved", "publisher", "publish", "botulinum-toxin"),
    of_treatment("nothing to publish", "publisher", "publish", "selective-peripheral-denervation"),
    of_treatment("cancel", "publisher", "cancel", "muscle-relaxants"),
    of_treatment(
        "cancel, refused", "publisher", "cancel", "muscle-relaxants",
        stale("shown"), press("Cancel what"),
    ),
    of_treatment("withdraw", "publisher", "withdraw", "physiotherapy"),
    of_treatment("withdraw, refused", "publisher", "withdraw", "physiotherapy", press("Take it")),
    of_treatment("discard", "author", "discard", "physiotherapy"),
    of_treatment(
        "discard, refused", "author", "discard", "physiotherapy",
        stale("shown_digest"), press("Discard these"),
    ),
    of_treatment("start a translation", "author", "translate", "botulinum-toxin"),
    # History.
    of_treatment("history", "author", "editions", "physiotherapy"),
    of_treatment("history of a day", "author", "editions", "physiotherapy", query="?on=2026-03-02"),
    of_treatment("history, refused", "author", "editions", "physiotherapy", query="?on=tomorrow"),
    of_treatment("restore", "author", "restore", "physiotherapy", query="?edition=1"),
    of_treatment(
        "restore, refused", "author", "restore", "physiotherapy",
        stale("shown_digest"), press("Restore edition"), query="?edition=1",
    ),
    # Endings, again: an address that should lead elsewhere, and nobody said where to.
    of_treatment(
        "withdraw, redirect refused", "publisher", "withdraw", "physiotherapy",
        choose("ending", "redirect"), press("Take it"),
    ),
    of_treatment("withdrawn before", "publisher", "withdraw", "deep-brain-stimulation"),
    # An urgent correction, and the second eyes on it.
    of_treatment("urgent", "publisher", "urgent", "anticholinergics"),
    of_treatment("urgent, refused", "publisher", "urgent", "baclofen", press("Publish edition")),
    of_treatment("urgent, blocked", "publisher", "urgent", "botulinum-toxin"),
    of_treatment("second eyes", "reviewer", "afterwards", URGENT, open_all()),
    of_treatment(
        "second eyes, refused", "reviewer", "afterwards", URGENT,
        open_all(), press("Return with"),
    ),
    of_treatment("second eyes, of whoever wrote it", "publisher", "afterwards", URGENT),
    of_treatment("second eyes, not owed", "reviewer", "afterwards", "baclofen"),
    of_treatment("change page, corrected urgently", "author", "change", URGENT),
    # A correction beside a draft.
    of_treatment("correct beside a draft", "author", "correct", "baclofen"),
    of_treatment("correct beside a schedule", "publisher", "correct", "muscle-relaxants"),
    of_treatment("correct, not allowed", "author", "correct", "muscle-relaxants"),
    of_treatment("correct, started already", "author", "correct", "anticholinergics"),
    of_treatment(
        "correct, refused", "author", "correct", "baclofen",
        stale("shown"), press("Start the correction"),
    ),
    of_treatment("merge", "author", "merge", "anticholinergics"),
    of_treatment(
        "merge, refused", "author", "merge", "anticholinergics",
        stale("shown_digest"), press("Merge the draft"),
    ),
    of_treatment("nothing to merge", "author", "merge", "baclofen"),
    of_treatment("drop", "author", "drop", "anticholinergics"),
    of_treatment(
        "drop, refused", "author", "drop", "anticholinergics",
        stale("set_aside"), press("Drop this draft"),
    ),
    # Still right.
    of_treatment("still right", "reviewer", "confirm", "botulinum-toxin"),
    of_treatment(
        "still right, refused", "reviewer", "confirm", "botulinum-toxin", press("Still right")
    ),
    of_treatment("still right, not yet", "reviewer", "confirm", URGENT),
    # Notes.
    of_treatment("notes", "author", "notes", "botulinum-toxin", open_all()),
    of_treatment(
        "notes, refused", "author", "notes", "botulinum-toxin", press("Leave what I wrote")
    ),
    of_treatment("settle a note", "author", "settle", "botulinum-toxin", query=note_of(False)),
    of_treatment(
        "settle a note, refused", "author", "settle", "botulinum-toxin",
        press("Settle it"), query=note_of(False),
    ),
    of_treatment("a note settled", "author", "settle", "botulinum-toxin", query=note_of(True)),
    # The draft as readers would see it, and shared with somebody without an account.
    of_treatment("preview", "author", "preview", "botulinum-toxin"),
    of_treatment("preview, compared", "author", "preview-compare", "botulinum-toxin"),
    of_treatment("share", "author", "share", "botulinum-toxin"),
    of_treatment("share, refused", "author", "share", "botulinum-toxin", press("Make a link")),
    # The one step that writes: whose address the link has is shown this once.
    of_treatment(
        "share, made", "author", "share", "physiotherapy",
        fill("label", "Patient panel, June"), press("Make a link"),
    ),
    Screen("shared draft", "", "desk:shared", args=(LIVING,)),
    Screen("shared draft, noted", "", "desk:shared", query="?kept=1", args=(LIVING,)),
    Screen(
        "shared draft, refused", "", "desk:shared", args=(LIVING,), steps=(press("Send the note"),)
    ),
    Screen("shared draft, compared", "", "desk:shared-comparison", args=(LIVING,)),
    # Pages of the site: the classes of their other screens are those of the treatments'.
    of_page("page of the site", "author", "change", "about"),
    of_page("page of the site, read only", "reviewer", "change", "privacy"),
    of_page("page of the site, asked", "author", "ask", "about"),
    of_page("page of the site, published", "publisher", "publish", "about"),
    of_page("page of the site, still right", "editor", "confirm", "privacy"),
    # Sources, and the house's words.
    of_source("rests on a source", "rests", NEW_SOURCE),
    of_source("rests on a source, words", "rests", OLD_SOURCE),
    of_source("supersede", "supersede", NEW_SOURCE),
    of_source("supersede, refused", "supersede", NEW_SOURCE, press("Mark it")),
    of_source(
        "supersede, in a circle", "supersede", NEW_SOURCE,
        choose_entry("successor", 1), press("Mark it"),
    ),
    of_source("superseded already", "supersede", OLD_SOURCE),
    of_source("reinstate", "reinstate", OLD_SOURCE),
    of_source("nothing to reinstate", "reinstate", NEW_SOURCE),
    Screen("accept a word", "author", "treatments_houseword_accept", query="?word=usualy"),
    Screen(
        "accept a word, refused", "author", "treatments_houseword_accept", query="?word=usualy",
        steps=(press("Add the word"),),
    ),
    # What readers told us: the second that was left is the settled one.
    Screen("told by a reader", "author", f"{TOLD}_change", model=FeedbackMessage),
    Screen("told by a reader, for a publisher", "publisher", f"{TOLD}_change", args=("2",)),
    Screen(
        "told by a reader, refused", "author", f"{TOLD}_change", model=FeedbackMessage,
        steps=(press("Settle it"),),
    ),
    # Partners: the first has applied.
    Screen("a partner", "admin", "treatments_partner_change", model=Partner),
    Screen(
        "a partner, refused", "admin", "treatments_partner_change", model=Partner,
        steps=(press("Decide, and"),),
    ),
    of_treatment("change page with a reader's words", "author", "change", "muscle-relaxants"),
    # Reports.
    Screen("reports", "author", "reports"),
    *(Screen(f"report: {name}", "author", "report", args=(name,)) for name in REPORTS),
    Screen("report, refused", "author", "report", query="?from=tomorrow", args=("scheduled",)),
    Screen("report of nothing", "author", "report", query="?treatment=x", args=("readability",)),
    # What readers see: the rest of it joins with the tests of the pages.
    Screen("comparison", "", "pages:compare-all"),
    Screen("comparison of two", "", "pages:comparison", args=(("baclofen", "physiotherapy"),)),
    Screen("comparison, what matters", "", "pages:compare-all", query="?matters=staying-alert"),
    Screen("compare", "", "pages:compare"),
    Screen("compare, refused", "", "pages:compare", steps=(press("Compare these"),)),
    Screen("what matters", "", "pages:what-matters"),
    Screen("what matters, refused", "", "pages:what-matters", steps=(press("Show these"),)),
    Screen("leaflets of a treatment", "", "pages:leaflet", args=("baclofen",)),
    Screen("leaflets of all", "", "pages:leaflets"),
    *(s for model, its_admin in admin.site._registry.items() for s in stock(model, its_admin)),
)  # fmt: skip

# Addresses of the admin that are no screen of ours, each with its reason.
NOT_LOOKED_AT = {
    "autocomplete": "an answer to a script",
    "jsi18n": "a script",
    "view_on_site": "a redirect",
    "report_file": "an answer that is a file",
    "logout": "answers a POST, with a page of one line",
    "password_change_done": "a page of one line",
    "auth_user_password_change": "the form of “a new password” for somebody else",
}
# Django's own pages, looked at for one model: they are the same for all.
ALIKE = ("_delete", "_history")
