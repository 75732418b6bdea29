"""Drafts that were set aside for a correction, known to every list and page of the desk."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, OuterRef, QuerySet, Subquery

from treatments.catalogue.models import SetAside, Treatment
from treatments.desk.standing import day
from treatments.review.people import name_of


def with_set_aside(copies: QuerySet[Treatment]) -> QuerySet[Treatment]:
    """Adds `set_aside`: the key of the draft that waits to be merged back, or None."""
    waiting = SetAside.objects.open().filter(working_copy=OuterRef("pk"))
    return copies.annotate(set_aside=Subquery(waiting.values("pk")[:1]))


def waits_set_aside(copy: Any) -> bool:
    """Of a copy from with_set_aside(): whether a draft of it waits."""
    return copy.set_aside is not None


def set_aside_of(copy: Any) -> SetAside | None:
    """The draft that waits, with whoever set it aside. No query where there is none."""
    if not waits_set_aside(copy):
        return None
    found: SetAside | None = SetAside.objects.select_related("by", "working_copy").get(
        pk=copy.set_aside
    )
    return found


def sentence_of(set_aside: SetAside | None) -> str:
    """Since when it waits, and who set it aside; "" where there is none."""
    if set_aside is None:
        return ""
    return f"Set aside on {day(set_aside.at)} by {name_of(set_aside.by)}, for a correction."


def waiting_drafts(user: User) -> QuerySet[SetAside]:
    """Those that this person may merge back, the oldest first."""
    waiting = SetAside.objects.open().select_related("working_copy", "by")
    waiting = waiting.annotate(subject=F("working_copy__subject")).defer("body", "base_body")
    may = [name for name in ("treatment", "page") if user.has_perm(f"treatments.change_{name}")]
    return waiting.filter(subject__in=may).order_by("at", "pk")
