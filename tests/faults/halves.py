"""Is anything half published? Asked of the archive as a new process finds it."""

from collections import Counter
from collections.abc import Iterator

from django.db import transaction
from django.test import Client
from django.test.utils import override_settings

from tests.faults.numbered import NotWhole, number_of
from treatments.editions.models import Edition, Release, ReleaseKind, ReleaseLog
from treatments.editions.models.facet import facets_of
from treatments.editions.verify import faults

PAGE, API = "/treatments/baclofen/", "/api/v1/treatments/baclofen"


def half_published(*, acknowledged: int = 0) -> list[str]:
    """A sentence for everything that is not whole.

    `acknowledged` is the last edition that publish() returned: it may not be missing.
    """
    # Under the lock of the log, whatever died in the middle of its work is over; and the lock
    # itself was not left behind.
    with transaction.atomic():
        log = ReleaseLog.lock()
        found = [*faults(), *_parts_missing(), *_gaps(log.last_sequence)]
    return [*found, *_live_answers(acknowledged)]


def _parts_missing() -> Iterator[str]:
    """Every edition has its facets and the one line that published it."""
    lines = Counter(
        Release.objects.filter(kind=ReleaseKind.LIVE).values_list("edition_id", flat=True)
    )
    for edition in Edition.objects.prefetch_related("facets"):
        due = sorted((facet.group, facet.slug, facet.name) for facet in facets_of(edition))
        if sorted((one.group, one.slug, one.name) for one in edition.facets.all()) != due:
            yield f"{edition}: its facets are not those of its text."
        if lines[edition.pk] != 1:
            yield f"{edition}: {lines[edition.pk]} lines of the log published it, not one."


def _gaps(last: int) -> Iterator[str]:
    """The lines of the log are numbered 1, 2, 3 … up to where the log says it is."""
    numbers = list(Release.objects.order_by("sequence").values_list("sequence", flat=True))
    if numbers != list(range(1, last + 1)):
        odd = sorted({*numbers} ^ {*range(1, last + 1)})
        yield f"The log says it is at line {last}; missing or too many: {odd}."


def _live_answers(acknowledged: int) -> Iterator[str]:
    """Readers are answered with one whole text: the newest edition's."""
    newest = Edition.objects.filter(slug="baclofen").order_by("-number").first()
    if newest is None or newest.number < acknowledged:
        yield f"Edition {acknowledged} was acknowledged; the newest is {newest}."
    for address in (PAGE, API):
        with override_settings(ALLOWED_HOSTS=["testserver"]):
            answer = Client().get(address)
        try:
            number = number_of(answer.content.decode())
        except NotWhole as error:
            yield f"{address} answers {answer.status_code}. {error}"
        else:
            if newest is None or number != newest.number:
                yield f"{address} shows text {number}; the newest edition is {newest}."
