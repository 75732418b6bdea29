"""What the optional module says, in the language of the page, and the address it has then."""

import json
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from treatments.pages.scripts import MODULE

# In the order in which listen.js takes them.
WORDS = (
    _("Listen"),
    _("Stop"),
    _("Go on from where you stopped"),
    _("Listen from here"),
    _("Slower"),
    _("Normal speed"),
    _("Faster"),
)


def module() -> str:
    """The module with its words in it."""
    words = json.dumps([str(word) for word in WORDS], ensure_ascii=False, separators=(",", ":"))
    return MODULE.replace("WORDS", words)


def version() -> str:
    """Another text has another: six characters of its digest."""
    return sha256(module().encode()).hexdigest()[:6]
