"""Who may approve: those with the right, who did not work on the draft themselves."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Max, Min, QuerySet

from treatments.catalogue.models import Contribution, WorkingCopy
from treatments.editions.document import PAGE
from treatments.review.models import Eyes
from treatments.review.seen import Seen


def contributors_since(copy: WorkingCopy, *, seen: Seen) -> set[User]:
    """Everyone who saved the text, or a row of it, after it last said what readers see.

    Where second eyes are owed: after it last said what had them, before the first urgent
    publication since, so that going back to older words clears nobody's hands. Where readers
    see nothing: everyone who ever did.
    """
    contributions = _contributions_since(copy, seen)
    return _people(contributions)


def hands_in_urgent(copy: WorkingCopy, *, seen: Seen) -> set[User]:
    """Who wrote the urgent correction that readers see, or published it."""
    published = urgent_publication(copy, seen=seen)
    return _people(_contributions_since(copy, seen).filter(version__lte=published.version))


def urgent_publication(copy: WorkingCopy, *, seen: Seen) -> Contribution:
    """Who published the urgent correction that readers see, and when."""
    digest = seen.live.digest if seen.live else ""
    marks = copy.contributions.filter(act=Contribution.Act.URGENT, digest=digest)
    return marks.latest("version")


def _contributions_since(copy: WorkingCopy, seen: Seen) -> QuerySet[Contribution]:
    contributions: QuerySet[Contribution] = copy.contributions.all()
    if seen.seconded is None:
        return contributions
    same = contributions.filter(digest=seen.seconded.digest)
    if seen.owed:
        urgent = contributions.filter(act=Contribution.Act.URGENT, digest__in=seen.owed)
        first = urgent.aggregate(first=Min("version"))["first"]
        same = same.filter(version__lt=first)
    return contributions.filter(version__gt=same.aggregate(last=Max("version"))["last"] or 0)


def _people(contributions: QuerySet[Contribution]) -> set[User]:
    people = contributions.filter(by__isnull=False).values("by")
    return set(User.objects.filter(pk__in=people))


def hands_in(
    contributions: Iterable[Contribution], *, digest: str, previous_digest: str
) -> set[int]:
    """The keys of everyone who helped a text to say `digest`, after it said `previous_digest`.

    `contributions` are those of one text, in their order. What was written and taken back
    after the text said `digest` is no part of its words.
    """
    hands: set[int] = set()
    since: set[int] = set()
    said, writing = False, True
    for one in contributions:
        if one.digest == previous_digest:
            since, writing = set(), True
            continue
        if one.by_id and writing:
            since.add(one.by_id)
        if one.digest == digest:
            hands |= since
            said, writing = True, False
    return hands if said else since


def who_may_sign_off(eyes: Eyes) -> QuerySet[User]:
    """Those with the right. A clinical reviewer may also give editorial eyes.

    A right of a group, never of a superuser: no account may do everything alone.
    """
    return User.objects.filter(
        is_active=True,
        groups__permissions__content_type__app_label="treatments",
        groups__permissions__codename__in=["sign_off_clinical", f"sign_off_{eyes.value}"],
    ).distinct()


def eyes_for_all_of(subject: str) -> Eyes:
    """Whose eyes it takes to say that a whole text is right, whatever changed in it."""
    return Eyes.EDITORIAL if subject == PAGE else Eyes.CLINICAL


def may_sign_off(reviewer: User, eyes: Eyes) -> bool:
    """Whether this person has the right."""
    return who_may_sign_off(eyes).filter(pk=reviewer.pk).exists()


def reviewers_for(copy: WorkingCopy, eyes: Eyes, *, seen: Seen) -> list[User]:
    """Those who may be asked, by name: with the right, and with no hand in the draft."""
    hands = contributors_since(copy, seen=seen)
    able = [person for person in who_may_sign_off(eyes) if person not in hands]
    return sorted(able, key=lambda person: (name_of(person).casefold(), person.pk))


def name_of(person: User) -> str:
    """As they are called on screen."""
    return person.get_full_name() or person.get_username()
