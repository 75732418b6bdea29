"""The named kinds of the archive: why an edition was made, and what a line of the log says."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeKind(models.TextChoices):
    """Why an edition was made."""

    IMPORTED = "imported", _("Imported from the source document")  # only by load_catalogue
    FIRST = "first", _("First edition")
    MAJOR = "major", _("Major change")  # the reader may decide differently
    MINOR = "minor", _("Minor change")  # the meaning is the same
    CORRECTION = "correction", _("Correction")  # what we said was wrong


class ReleaseKind(models.TextChoices):
    """What a line of the log says."""

    LIVE = "live", _("Published")  # readers see the edition
    WITHDRAWN = "withdrawn", _("Withdrawn")  # readers see the reason instead
    GONE = "gone", _("Gone")  # the address answers 410
    REDIRECT = "redirect", _("Redirected")  # the address leads to another treatment
    REVIEWED = "reviewed", _("Reviewed, no change")  # moves dates, not text
    APPROVED_AFTERWARDS = "approved-afterwards", _("Approved afterwards")
    CANCELLED = "cancelled", _("Cancelled")  # undoes a line that has not taken effect


# The kinds that decide what an address answers; the others only add facts.
DECIDING = (
    ReleaseKind.LIVE,
    ReleaseKind.WITHDRAWN,
    ReleaseKind.GONE,
    ReleaseKind.REDIRECT,
)


# The kinds that say who has looked at an edition's words, and when they are looked at again.
REVIEWING = (ReleaseKind.LIVE, ReleaseKind.REVIEWED, ReleaseKind.APPROVED_AFTERWARDS)


class ReviewState(models.TextChoices):
    """Who has looked at the words, as readers and partners are told."""

    IMPORTED = (
        "imported-unreviewed",
        _("imported from the source document, not yet clinically reviewed"),
    )
    PARTLY = (
        "partly-reviewed",
        _("changed parts approved by a clinical reviewer, the rest not yet clinically reviewed"),
    )
    UNREVIEWED = "unreviewed", _("edited by our staff, not yet clinically reviewed")
    URGENT = "urgent", _("corrected urgently, not yet read by a second person")
    REVIEWED = "reviewed", _("clinically reviewed")
    # Of the site's own pages, which say nothing medical.
    TEMPLATE = "template", _("a template that our publisher has still to complete")
    EDITED = "edited", _("checked by our editors")


# Those that a treatment can have.
OF_TREATMENTS = (
    ReviewState.IMPORTED,
    ReviewState.PARTLY,
    ReviewState.UNREVIEWED,
    ReviewState.URGENT,
    ReviewState.REVIEWED,
)
