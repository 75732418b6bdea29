"""The tables of review, one a file."""

from treatments.review.models.note import Note
from treatments.review.models.remark import Remark
from treatments.review.models.review import Eyes, Review
from treatments.review.models.share import ShareLink

__all__ = ["Eyes", "Note", "Remark", "Review", "ShareLink"]
