"""Every kind of public page, a line each. A new page joins LINES; the tests do the rest.

A line says what is seen, the name of its address, what completes the address, and what is done
there before it is looked at (the refusal of a form is a line of its own). Of lines with the same
name the longest is also given to the checkers that take long. The world is in world.py.
"""

from datetime import date

from django.conf import settings

from tests.browser.steps import press, tick
from tests.browser.talk import PRIVATE, WEBHOOK
from tests.readers.line import Line
from tests.readers.world import DAY_WITHDRAWN, GONE, TOO_EARLY, WITHDRAWN

CONTENT = settings.BASE_DIR / "fixtures" / "catalogue"
SEVEN = sorted(path.stem[3:] for path in CONTENT.glob("1?-*.json"))

LINES: tuple[Line, ...] = (
    Line("home", "pages:home"),
    *(Line(f"treatment {slug}", "pages:treatment", (slug,)) for slug in SEVEN),
    Line("changes of a treatment", "pages:changes", ("deep-brain-stimulation",)),
    Line("a past day", "pages:dated", ("botulinum-toxin", date(2026, 3, 2))),
    Line("a past day, withdrawn since", "pages:dated", DAY_WITHDRAWN),
    Line("a past day without a text", "pages:dated", TOO_EARLY, status=404),
    Line("a day not over", "pages:dated", ("baclofen", date(2026, 3, 7)), status=404),
    Line("choose what to compare", "pages:compare"),
    Line("choose what to compare, refused", "pages:compare", query="?t=baclofen"),
    Line("comparison of two", "pages:comparison", (("baclofen", "botulinum-toxin"),)),
    Line("comparison of three", "pages:comparison", ((*SEVEN[:2], SEVEN[4]),)),
    Line("comparison of all", "pages:compare-all"),
    Line("what matters to me", "pages:what-matters"),
    Line("what matters to me, refused", "pages:what-matters", query="?sent=1"),
    Line("leaflets", "pages:leaflets"),
    Line("leaflets of a treatment", "pages:leaflet", ("botulinum-toxin",)),
    Line("all treatments as files", "pages:sets"),
    Line("search", "pages:search"),
    Line("search, found", "pages:search", query="?q=drowsiness"),
    Line("search, found nothing", "pages:search", query="?q=zzz"),
    Line("side effects", "pages:side-effects"),
    Line("one side effect", "pages:side-effect", ("drowsiness",)),
    Line("types", "pages:types"),
    Line("one type", "pages:type", ("cervical",)),
    Line("glossary", "pages:glossary"),
    Line("one term", "pages:term", ("withdrawal-symptoms",)),
    Line("finder", "pages:find"),
    Line("finder, found", "pages:find", query="?type=cervical"),
    Line("finder, refused", "pages:find", query="?type=nothing"),
    Line("questions for my doctor", "pages:questions"),
    Line("questions, those ticked alone", "pages:questions", steps=(tick(1), tick(0))),
    Line("a card to show", "pages:card"),
    Line("a card, shown large", "pages:card", steps=(tick(1), tick(0))),
    Line("feedback", "pages:feedback", query="?page=/treatments/baclofen/"),
    Line(
        "feedback, refused", "pages:feedback", query="?page=/treatments/baclofen/",
        steps=(press("Send this answer"),),
    ),
    Line("feedback on a statement", "pages:feedback", query="?s=baclofen&u=fits"),
    Line(
        "feedback on a statement, refused", "pages:feedback", query="?s=baclofen&u=fits",
        steps=(press("Send this report"),),
    ),
    Line("feedback on nothing", "pages:feedback", query="?s=nothing&u=nothing"),
    Line("feedback, thanked for", "pages:feedback-thanks", query="?page=/compare/"),
    Line("show on your site", "pages:embeds"),
    Line("show on your site, refused", "pages:embeds", query="?sent=yes"),
    Line("show on your site, made", "pages:embeds", query="?t=baclofen"),
    *(Line(f"embed of {slug}", "pages:embed", (slug,)) for slug in SEVEN),
    Line("embed of nothing", "pages:embed", ("nothing",), status=404),
    Line("embed of two", "pages:embed-comparison", (("baclofen", "botulinum-toxin"),)),
    Line("embed of three", "pages:embed-comparison", ((*SEVEN[:2], SEVEN[4]),)),
    Line("for partner sites", "partners:front"),
    Line("apply to be a partner", "partners:apply"),
    Line(
        "apply to be a partner, refused", "partners:apply", steps=(press("Send the application"),)
    ),
    Line("applied", "partners:applied"),
    Line("ask for a private address", "partners:link"),
    Line(
        "ask for a private address, refused", "partners:link", steps=(press("Send me the address"),)
    ),
    Line("a partner's page", "partners:own", (PRIVATE,)),
    Line("a partner's page, refused", "partners:own", (PRIVATE,), steps=(press("Send webhooks"),)),
    Line("a partner's webhook", "partners:webhook", (PRIVATE, WEBHOOK)),
    Line("offline", "pages:offline"),
    Line("about", "pages:about"),
    Line("the API for people", "api-v1:docs"),
    Line("privacy", "pages:privacy"),
    *(
        Line(f"page {slug}", "pages:page", (slug,))
        for slug in ("disclaimer", "accessibility", "contact")
    ),
    Line("changes of a page", "pages:page-changes", ("about",)),
    Line("a page on a past day", "pages:dated-page", ("disclaimer", date(2026, 3, 2))),
    # Where a text ended, or never was.
    Line("withdrawn", "pages:page", (WITHDRAWN,)),
    Line("gone", "pages:page", (GONE,), status=410),
    Line("not found", "pages:page", ("no-such-page",), status=404),
)  # fmt: skip

# Public addresses that are no page, each with its reason.
NOT_LOOKED_AT = {
    "api-catalog": "for programs",
    "feeds:changes": "a feed",
    "feeds:changes-json": "a feed",
    "feeds:llms": "plain text",
    "feeds:robots": "plain text",
    "feeds:sitemap": "for search engines",
    "partners:make-key": "answers a POST, with a page of one key",
    "partners:revoke-key": "answers a POST, and leads back",
    "partners:subscribe": "answers a POST, and leads on",
    "partners:replay": "answers a POST, and leads back",
    "pages:picture": "a picture",
    "pages:shared-picture": "a picture",
    "pages:qr-code": "a picture",
    "pages:pack": "a list for the worker",
    "pages:worker": "a script",
    "pages:oembed": "JSON",
    "pages:aids": "a script, which every page names",
    "pages:all-pdf": "a PDF, which tests/pages/leaflets reads",
    "pages:all-pdf-large": "a PDF, which tests/pages/leaflets reads",
    "pages:comparison-pdf": "a PDF, which tests/pages/leaflets reads",
    "pages:comparison-pdf-large": "a PDF, which tests/pages/leaflets reads",
    "pages:set-zip": "an archive, which tests/pages/whole_set reads",
    "pages:set-lines": "a file for programs",
    "pages:set-table": "a file for spreadsheets",
    "pages:leaflet-pdf": "a PDF, which tests/pages/leaflets reads",
    "pages:leaflet-pdf-large": "a PDF, which tests/pages/leaflets reads",
}
