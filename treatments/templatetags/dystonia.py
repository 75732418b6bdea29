"""The words of templates: where text comes from, what is not stated, where the reader is."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils import dateformat
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from treatments.editions.document import TREATMENT, Document, Fit, SideEffect
from treatments.editions.language import tag_of
from treatments.editions.models import Edition, ReviewState
from treatments.feedback.statements import key_of
from treatments.pages import fits, languages, qualifiers, wording
from treatments.pages.in_place import InPlace
from treatments.pages.origins import origins
from treatments.pages.pictures import words as pictures
from treatments.pages.pictures.words import Picture
from treatments.pages.scripts import REMEMBERED
from treatments.pages.scripts.words import version
from treatments.pages.styles import SHEETS

register = template.Library()


@register.inclusion_tag("components/where_from.html", takes_context=True)
def where_from(context: Context, document: Document, *cited: Any) -> dict[str, Any]:
    """The disclosure "Where does this come from?" for statements of a document, and where
    readers report an error in them: of what is live, not of a draft or of a past day.
    """
    live = _on_public_page(context) and not context.get("past")
    key = key_of(document, *cited) if live else ""
    report = f"{reverse('pages:feedback')}?s={document.slug}&u={key}" if key else ""
    return {"origins": origins(document, *cited), "report": report}


@register.simple_tag(takes_context=True)
def tell_us(context: Context) -> str:
    """Where a reader says whether this page was useful; "" where nobody should be asked: on a
    page about feedback, on an error page, and on a draft, whose address is a secret.
    """
    if not _on_public_page(context) or "request_path" in context:  # as Django's 404 has it
        return ""
    path = context["request"].path
    ask = reverse("pages:feedback")
    return "" if path.startswith(ask) else f"{ask}?page={quote(path)}"


@register.simple_tag
def feedback_days() -> int:
    """For how many days what readers tell us is kept."""
    days: int = settings.FEEDBACK_DAYS
    return days


@register.simple_tag
def partner_days() -> int:
    """For how many days partners are kept that were refused, or have ended."""
    days: int = settings.PARTNER_DAYS
    return days


def _on_public_page(context: Context) -> bool:
    match = getattr(context.get("request"), "resolver_match", None)
    return match is not None and match.namespace == "pages"


@register.simple_tag
def styles(name: str) -> SafeString:
    """A sheet of pages/styles in the page itself: no request waits for it."""
    return mark_safe(f"<style>{SHEETS[name].text}</style>")  # noqa: S308 - a file of ours


@register.simple_tag
def remembered() -> SafeString:
    """The script that stands in the page itself, before anything is painted."""
    return mark_safe(f"<script>{REMEMBERED}</script>")  # noqa: S308 - a file of ours


@register.simple_tag
def aids() -> str:
    """Where the optional module is."""
    return reverse("pages:aids", args=[version()])


@register.filter
def anchor(uid: str) -> str:
    """Where a row stands in a page: the first eight characters of its uid tell it from others."""
    return str(uid)[:8]


@register.filter
def named_fits(document: Document) -> list[fits.NamedFit]:
    """The fits of a document with the names of their types."""
    return fits.named_fits(document)


@register.filter
def explain(text: str, in_place: InPlace | None) -> str:
    """The text with the glossary's words explained at their first use; without, as it is."""
    return in_place.explain(text) if in_place else text


@register.filter
def gathered(document: Document) -> list[qualifiers.Qualifier]:
    """How often, how long: the qualities of a document's side effects."""
    return qualifiers.gathered(tuple(document.side_effects))


@register.filter
def qualities(side_effect: SideEffect) -> list[tuple[Promise, str]]:
    """Every quality of one side effect with its value."""
    return qualifiers.each(side_effect)


@register.filter
def stated(value: str) -> str:
    """The value, or "not stated"."""
    return value or str(wording.NOT_STATED)


@register.filter
def quoted(value: str) -> str:
    """The source's words in quotation marks, or "not stated" without any."""
    return wording.in_quotes(value) if value else str(wording.NOT_STATED)


@register.filter
def review_words(state: str) -> str:
    """A review state as readers are told it."""
    return str(ReviewState(state).label)


@register.filter
def kind_words(kind: str) -> str:
    """A kind of treatment as readers are told it."""
    return str(wording.KINDS[kind])


@register.filter
def side_words(side: str) -> str:
    """The side of a statement as readers are told it."""
    return str(wording.SIDES[side])


@register.filter
def in_its_words(fit: Fit) -> str:
    """What a source says about a type of dystonia, in quotation marks."""
    return wording.fit_in_its_words(fit)


@register.filter
def in_words(number: int) -> str:
    """ "seven" for 7; digits from 13."""
    return wording.in_words(number)


@register.filter
def names(editions: Iterable[Edition]) -> list[str]:
    """The names of editions."""
    return [edition.name for edition in editions]


@register.filter
def in_a_row(items: Iterable[object]) -> SafeString:
    """Several names in one line, with what the language puts between them."""
    return wording.in_a_row(items)


@register.filter(expects_localtime=True)
def the_day(value: date) -> SafeString:
    """A day as readers write it, marked up as a time; of a moment, its day in London."""
    day = dateformat.format(value, "Y-m-d")
    return format_html('<time datetime="{}">{}</time>', day, date_format(value))


@register.simple_tag(takes_context=True)
def canonical(context: Context, path: str = "") -> str:
    """The one address of this page, or of the page at `path`.

    Empty on an error page that was rendered without a request.
    """
    request = context.get("request")
    return f"{settings.SITE_URL.rstrip('/')}{path or request.path}" if request else ""


@register.simple_tag(takes_context=True)
def oembed(context: Context) -> SafeString | str:
    """The link by which other programs find the frame that shows the same as this page: not on
    a draft, or on a past day.
    """
    if not _on_public_page(context) or context.get("past"):
        return ""
    # As it stands in the page already, which compresses best: a query may hold ":" and "/".
    asked = f"{settings.SITE_URL}{reverse('pages:oembed')}?url={canonical(context)}"
    return format_html('<link rel="alternate" type="application/json+oembed" href="{}">', asked)


@register.simple_tag(takes_context=True)
def again(context: Context, block: str) -> SafeString | str:
    """What a block of this page says, once more: its title, for those who share the page."""
    blocks = context.render_context[BLOCK_CONTEXT_KEY]
    found: SafeString = blocks.get_block(block).render(context)
    return found


@register.simple_tag(takes_context=True)
def picture(context: Context) -> Picture:
    """The picture of this page: its treatment's, or that of its kind."""
    edition = context.get("edition")
    if edition and edition.subject == TREATMENT:
        return pictures.of_treatment(edition)
    match = getattr(context.get("request"), "resolver_match", None)
    return pictures.of_page(match.url_name if match else "")


@register.simple_tag
def spoken() -> SafeString:
    """The attributes of <html>: the language of the page, and its direction if from the right."""
    code = get_language() or settings.LANGUAGE_CODE
    start = format_html(' lang="{}"', tag_of(code))
    return start + SafeString(' dir="rtl"') if languages.direction_of(code) == "rtl" else start


@register.filter
def address(edition: Edition) -> str:
    """Where readers find the present text of what an edition is about."""
    return reverse(f"pages:{edition.subject}", args=[edition.slug])


@register.filter
def changes_address(edition: Edition) -> str:
    """Where readers are told what changed in it."""
    page = "changes" if edition.subject == TREATMENT else "page-changes"
    return reverse(f"pages:{page}", args=[edition.slug])


@register.simple_tag(takes_context=True)
def page_of(context: Context, document: Document) -> str:
    """Where a treatment is read: its public page, unless this page knows another place."""
    places = context.get("places") or {}
    return places.get(document.content_id) or reverse("pages:treatment", args=[document.slug])


@register.simple_tag(takes_context=True)
def current(context: Context, page: str, *pages_within: str) -> SafeString | str:
    """The attribute for a menu's link to `page`: are we there, or on a page within it?"""
    match = getattr(context.get("request"), "resolver_match", None)
    if match is None or match.namespace != "pages":
        return ""
    # A page that staff keep is known by its own word, not by the name of its address.
    at = match.kwargs["slug"] if "page" in match.url_name else match.url_name
    here = {page: "page"} | dict.fromkeys(pages_within, "true")
    return format_html(' aria-current="{}"', here[at]) if at in here else ""
