"""The verb of presence: someone opened a working copy to change it.

It is written when a page is opened, the one such write there is: nothing of the text, its
version or its contributors moves, and it is forgotten within hours.
"""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue.models import Opening, WorkingCopy

# Longer ago says nothing of who is still there.
REMEMBERED = timedelta(hours=2)


@transaction.atomic
def record_opening(*, copy: WorkingCopy, by: User, at: datetime) -> None:
    """Remember it, and forget all that is too long ago. Two statements, whatever there is.

    Forgetting comes first: whoever holds their own row and waits for another's may wait for ever.
    """
    Opening.objects.filter(at__lt=at - REMEMBERED).delete()
    Opening.objects.bulk_create(
        [Opening(working_copy_id=copy.pk, by=by, at=at)],
        update_conflicts=True,
        unique_fields=["working_copy", "by"],
        update_fields=["at"],
    )
