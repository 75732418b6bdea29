"""The named kinds of the archive: why an edition was made, and what a line of the log says."""

from django.db import models


class ChangeKind(models.TextChoices):
    """Why an edition was made."""

    IMPORTED = "imported", "Imported from the source document"  # only by load_catalogue
    FIRST = "first", "First edition"
    MAJOR = "major", "Major change"  # the reader may decide differently
    MINOR = "minor", "Minor change"  # the meaning is the same
    CORRECTION = "correction", "Correction"  # what we said was wrong


class ReleaseKind(models.TextChoices):
    """What a line of the log says."""

    LIVE = "live", "Published"  # readers see the edition
    WITHDRAWN = "withdrawn", "Withdrawn"  # readers see the reason instead
    GONE = "gone", "Gone"  # the address answers 410
    REDIRECT = "redirect", "Redirected"  # the address leads to another treatment
    REVIEWED = "reviewed", "Reviewed, no change"  # moves dates, not text
    APPROVED_AFTERWARDS = "approved-afterwards", "Approved afterwards"
    CANCELLED = "cancelled", "Cancelled"  # undoes a line that has not taken effect


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
        "imported from the source document, not yet clinically reviewed",
    )
    PARTLY = (
        "partly-reviewed",
        "changed parts approved by a clinical reviewer, the rest not yet clinically reviewed",
    )
    UNREVIEWED = "unreviewed", "edited by our staff, not yet clinically reviewed"
    URGENT = "urgent", "corrected urgently, not yet read by a second person"
    REVIEWED = "reviewed", "clinically reviewed"
    # Of the site's own pages, which say nothing medical.
    TEMPLATE = "template", "a template that our publisher has still to complete"
    EDITED = "edited", "checked by our editors"


# Those that a treatment can have.
OF_TREATMENTS = (
    ReviewState.IMPORTED,
    ReviewState.PARTLY,
    ReviewState.UNREVIEWED,
    ReviewState.URGENT,
    ReviewState.REVIEWED,
)
