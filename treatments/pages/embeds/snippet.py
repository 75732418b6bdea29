"""The few lines that another site puts into its page."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from treatments.editions.models import Edition
from treatments.pages.wording import in_a_row

# CSS pixels. Where the browser can, the frame grows to its text; elsewhere it keeps this height
# at least, and scrolls.
WIDTH, HEIGHT = 600, 480
# Nothing is allowed in the frame but to open the page it names in a new window.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
GROWING = f"border:0;height:auto;min-height:{HEIGHT}px;frame-sizing:content-height"
FIXED = "border:0;max-width:100%"


def path_of(editions: Sequence[Edition]) -> str:
    """The address of the embed of one text or of several, by content_id: it outlives renaming."""
    names = tuple(str(edition.content_id) for edition in editions)
    if len(names) == 1:
        return reverse("pages:embed", args=names)
    return reverse("pages:embed-comparison", args=[names])


def title_of(editions: Sequence[Edition]) -> str:
    """What a frame is called, for those who do not see it."""
    names = in_a_row(edition.name for edition in editions)
    return f"{names} – {_('Treatment options for dystonia')}"


def snippet(
    editions: Sequence[Edition],
    *,
    width: int | str = "100%",
    height: int = HEIGHT,
    growing: bool = True,
) -> SafeString:
    """The frame as HTML. The attributes alone are enough, where a site strips the style."""
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" style="{}" sandbox="{}" '
        'loading="lazy"></iframe>',
        f"{settings.SITE_URL}{path_of(editions)}",
        title_of(editions),
        width,
        height,
        GROWING if growing else FIXED,
        SANDBOX,
    )
