"""start_translation(): a text in another language begins as a working copy of its own."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from treatments.catalogue import refusals
from treatments.catalogue.assemble import assemble
from treatments.catalogue.models import Contribution, WorkingCopy
from treatments.catalogue.restore import restore
from treatments.editions.documents import AnyDocument
from treatments.editions.page import PageDocument


@transaction.atomic
def start_translation(
    *, copy: WorkingCopy, language: str, slug: str = "", by: User, at: datetime
) -> Any:
    """Make the working copy of the same text in `language`, a tag such as "cy".

    It begins with the words of `copy`, shares its content_id, and has neither reviews nor
    editions: nothing of it is approved. Raises refusals.CatalogueRefused.
    """
    if language.lower() not in dict(settings.LANGUAGES):
        raise refusals.LanguageNotPublished(language)
    held = WorkingCopy.objects.held(copy)
    if WorkingCopy.objects.filter(content_id=held.content_id, language=language).exists():
        raise refusals.TranslatedAlready(held.name, language)
    slug = slug or held.slug
    others = WorkingCopy.objects.filter(subject=held.subject, language=language, slug=slug)
    if others.exists():
        raise refusals.AddressTaken(slug, language)
    document = replace(_with_rows_of_its_own(assemble(held)), language=language, slug=slug)
    return restore(document=document, by=by, at=at, act=Contribution.Act.TRANSLATED)


def _with_rows_of_its_own(document: AnyDocument) -> AnyDocument:
    """A row belongs to one text: its uid cannot stand in two."""
    if isinstance(document, PageDocument):
        return replace(document, sections=_anew(document.sections))
    groups = tuple(
        replace(group, side_effects=_anew(group.side_effects))
        for group in document.side_effect_groups
    )
    return replace(
        document,
        benefits=_anew(document.benefits),
        drawbacks=_anew(document.drawbacks),
        # Those under no lead-in are in a group without a uid.
        side_effect_groups=tuple(_anew((one,))[0] if one.uid else one for one in groups),
        fits=_anew(document.fits),
    )


def _anew(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(replace(row, uid=str(uuid4())) for row in rows)
