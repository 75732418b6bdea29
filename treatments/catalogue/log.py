"""The log of edits that the admin shows, written by the verbs that no admin form stands behind."""

from datetime import datetime

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model


def write_log(row: Model, words: str, *, by: User, at: datetime, flag: int = CHANGE) -> None:
    """Remember that `by` did something to `row`; `words` say what."""
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(row),
        object_id=str(row.pk),
        object_repr=str(row)[:200],
        action_flag=flag,
        change_message=words,
        action_time=at,
    )
