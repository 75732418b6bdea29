"""Who worked on a draft since the live edition: they may not approve it."""

from django.contrib.auth.models import User
from django.db.models import Max

from treatments.catalogue.models import Treatment


def contributors_since(treatment: Treatment, *, live_digest: str) -> set[User]:
    """Everyone who saved the treatment, a row of it or a word it shares after it last said
    what readers see. `live_digest` is "" where they see nothing: then everyone who ever did.
    """
    contributions = treatment.contributions.all()
    if live_digest:
        same = contributions.filter(digest=live_digest)
        contributions = contributions.filter(
            version__gt=same.aggregate(last=Max("version"))["last"] or 0
        )
    people = contributions.filter(by__isnull=False).values("by")
    return set(User.objects.filter(pk__in=people))


def name_of(person: User) -> str:
    """As they are called on screen."""
    return person.get_full_name() or person.get_username()
