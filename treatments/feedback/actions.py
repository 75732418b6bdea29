"""The verbs of feedback: leave, settle, remove, and forget what has been kept long enough."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from treatments.editions.models import Edition
from treatments.editions.normalise import normalise
from treatments.feedback import refusals, statements
from treatments.feedback.models import FeedbackMessage
from treatments.feedback.tokens import Token


def sent_already(*, token: Token, useful: str, words: str) -> bool:
    """Whether exactly this has been kept. Raises SentAlready if its form said something else."""
    kept = FeedbackMessage.objects.filter(token_id=token.number).first()
    if kept and (kept.useful, kept.words) != (useful, normalise(words)):
        raise refusals.SentAlready
    return kept is not None


@transaction.atomic
def leave(*, token: Token, useful: str, words: str, at: datetime) -> FeedbackMessage:
    """Keep what a reader sent, once. Nothing about the reader is given, so nothing is kept.

    `useful` is one of Useful, or "" for an error. Whatever has been kept long enough goes at
    the same time. Raises SentAlready.
    """
    forget(at=at)
    words = normalise(words)
    edition = Edition.objects.filter(pk=token.edition).first() if token.edition else None
    found = statements.found(edition.document, token.part) if edition and token.part else None
    message, new = FeedbackMessage.objects.get_or_create(
        token_id=token.number,
        defaults={
            "kind": token.kind,
            "useful": useful,
            "words": words,
            "page": token.page,
            "content_id": edition.content_id if edition else None,
            "language": edition.language if edition else "",
            "edition_number": edition.number if edition else None,
            "edition_name": edition.name if edition else "",
            "part": found[0] if found else "",
            "shown": "\n".join(found[1]) if found else "",
            "received_at": at,
        },
    )
    if not new and (message.useful, message.words) != (useful, words):
        raise refusals.SentAlready
    return message


@transaction.atomic
def settle(*, message: FeedbackMessage, words: str, by: User, at: datetime) -> FeedbackMessage:
    """Close a message with the sentence that says what was done. Raises a FeedbackRefused."""
    if not by.has_perm("treatments.change_feedbackmessage"):
        raise refusals.MayNotSettle
    held: FeedbackMessage = FeedbackMessage.objects.select_for_update().get(pk=message.pk)
    if held.settled_at:
        raise refusals.SettledAlready
    words = normalise(words)
    if not words:
        raise refusals.SettlementMissing
    held.settlement, held.settled_by, held.settled_at = words, by, at
    held.save(update_fields=["settlement", "settled_by", "settled_at"])
    return held


@transaction.atomic
def remove(*, message: FeedbackMessage, by: User) -> None:
    """Delete a message before its time: somebody wrote who they are. Raises MayNotRemove."""
    if not by.has_perm("treatments.delete_feedbackmessage"):
        raise refusals.MayNotRemove
    FeedbackMessage.objects.filter(pk=message.pk).delete()


@transaction.atomic
def forget(*, at: datetime) -> int:
    """Delete every message whose FEEDBACK_DAYS are over; how many those were."""
    count, _ = FeedbackMessage.objects.forgettable(at=at).delete()
    return count
