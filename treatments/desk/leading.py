"""Where addresses lead, as the withdraw screen shows and offers it."""

from datetime import datetime
from typing import Any

from treatments.catalogue.models import Treatment, WorkingCopy
from treatments.desk.london import said
from treatments.editions.document import TREATMENT
from treatments.editions.models import Edition, Release
from treatments.publishing.identity import identity_of
from treatments.publishing.leading import leading_to


def targets_of(copy: WorkingCopy, *, at: datetime) -> list[tuple[str, str]]:
    """Every other treatment that readers see, by key and name; none where `copy` is a page."""
    if copy.subject != TREATMENT:
        return []
    live = Edition.objects.live(at=at).treatments().filter(language=copy.language)
    others: Any = Treatment.objects.filter(
        language=copy.language, content_id__in=live.values("content_id")
    ).exclude(pk=copy.pk)
    return [(str(pk), name) for pk, name in others.order_by("name", "pk").values_list("pk", "name")]


def leads_to(copy: WorkingCopy, *, at: datetime) -> str:
    """The name of the treatment that the address leads to now, or ""."""
    line = Release.objects.in_effect(at=at).of(**identity_of(copy)).first()
    target = line and Treatment.objects.filter(content_id=line.redirect_to).first()
    return str(target or "")


def leading_here(copy: WorkingCopy, *, at: datetime) -> list[str]:
    """A sentence for each address of another treatment that leads here, or is to."""
    lines = leading_to(**identity_of(copy), at=at)
    return [
        f"The address of {line.edition.name} leads here"
        + (f" from {said(line.effective_at)}." if line.effective_at > at else ".")
        for line in lines
        if line.edition
    ]
