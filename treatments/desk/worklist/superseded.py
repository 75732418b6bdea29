"""Sources that were superseded, for as long as a working copy rests on one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count
from django.urls import reverse

from treatments.catalogue.models import Source
from treatments.catalogue.resting import counts_on, terms_on, treatments_on
from treatments.desk.views.rests import RestsScreen
from treatments.desk.worklist.rows import SHOWN, Row, Section

HEADING = "Sources that were superseded"


def section(user: User, at: datetime) -> Section:
    """One row for each treatment and such a source, then one for the words explained."""
    if not user.has_perm("treatments.change_treatment"):
        return Section(HEADING)
    superseded = Source.objects.filter(superseded_by__isnull=False)
    sources = superseded.select_related("superseded_by").only("title", "superseded_by__title")
    old = {source.pk: source for source in sources}
    if not old:
        return Section(HEADING)
    treatments = treatments_on(list(old.values())).order_by("name", "pk")
    shown = {treatment.pk: str(treatment) for treatment in treatments[:SHOWN]}
    counts = counts_on(list(old.values()), among=shown)
    rows = [
        _row(name, key, source, counts[key, source.pk])
        for key, name in shown.items()
        for source in old.values()
        if counts[key, source.pk]
    ]
    address = f"{reverse('admin:treatments_source_changelist')}?superseded=yes"
    more = max(treatments.count() - SHOWN, 0)
    return Section(HEADING, [*rows, *_words_explained(old)], more, address)


def _row(name: str, treatment: int, source: Source, count: int) -> Row:
    rest = "1 text rests" if count == 1 else f"{count} texts rest"
    address = f"{RestsScreen.address(source)}?treatment={treatment}"
    return Row(name, _words(rest, source), RestsScreen.link, address)


def _words_explained(old: Mapping[int, Source]) -> list[Row]:
    counts: Any = (
        terms_on(list(old.values())).order_by().values_list("passage__source").annotate(Count("pk"))
    )
    return [
        Row(
            "Words explained",
            _words("1 rests" if count == 1 else f"{count} rest", old[key]),
            RestsScreen.link,
            RestsScreen.address(key),
        )
        for key, count in counts
    ]


def _words(rest: str, source: Source) -> str:
    return f"{rest} on “{source}”, superseded by “{source.superseded_by}”."
