"""Whose words readers see: who wrote the live edition, after readers saw other words."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from treatments.catalogue.models import Contribution, WorkingCopy
from treatments.editions.models import Edition
from treatments.review.people import hands_in


def hands_in_live(live: Mapping[WorkingCopy, int]) -> dict[int, set[int]]:
    """For working copies with the keys of their live editions: by the copy's key, the keys of
    those who wrote that edition, after the edition before it. Two queries, however many.
    """
    pressed = Edition.objects.filter(content_id__in=[copy.content_id for copy in live])
    editions: dict[tuple[UUID, str], list[Any]] = defaultdict(list)
    for one in pressed.order_by("number").only("content_id", "language", "number", "digest"):
        editions[one.content_id, one.language].append(one)
    contributions: dict[int, list[Contribution]] = defaultdict(list)
    for act in Contribution.objects.filter(working_copy__in=list(live)).order_by("version"):
        contributions[act.working_copy_id].append(act)
    hands = {}
    for copy, key in live.items():
        digest, before = _digests(editions[copy.content_id, copy.language], key)
        hands[copy.pk] = hands_in(contributions[copy.pk], digest=digest, previous_digest=before)
    return hands


def _digests(editions: list[Any], key: int) -> tuple[str, str]:
    """Of an edition, and of the last one before it that said something else, "" if none did."""
    this = next(one for one in editions if one.pk == key)
    earlier = [one.digest for one in editions if one.number < this.number]
    return this.digest, next((one for one in reversed(earlier) if one != this.digest), "")
