"""Is this text approved? The answer for exactly these bytes, or none."""

from treatments.catalogue.models import WorkingCopy
from treatments.review.eyes import Eyes
from treatments.review.models import Review
from treatments.review.people import contributors_since, may_sign_off
from treatments.review.seen import Seen


def approval_of(copy: WorkingCopy, *, digest: str, eyes: Eyes, seen: Seen) -> Review | None:
    """The latest approval of these bytes that still holds: by someone who may give what the
    change needs, and who has had no hand in the draft since.
    """
    hands = contributors_since(copy, seen=seen)
    approvals = copy.reviews.approving(digest).select_related("decided_by")
    for review in approvals.order_by("-decided_at", "-pk"):
        reviewer = review.decided_by
        if reviewer and reviewer not in hands and may_sign_off(reviewer, eyes):
            return review
    return None
