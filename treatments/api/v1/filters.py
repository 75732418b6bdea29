"""What the list of treatments can be narrowed by."""

from datetime import datetime
from typing import Any

from django import forms
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field
from rest_framework.request import Request

from treatments.api.parameters import ParametersRefused
from treatments.editions.document import KINDS
from treatments.editions.models import Facet, Release, ReleaseKind
from treatments.editions.querysets import EditionQuerySet


class WordFilter(filters.CharFilter):
    """Takes the slug of a shared word, and no spaces: a blank value is not "no filter"."""

    field_class = forms.SlugField

    def __init__(self, description: str, *, invalid: str) -> None:
        super().__init__(method="mentioning", strip=False, error_messages={"invalid": invalid})
        slug = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}
        extend_schema_field({**slug, "description": description})(self)


class TreatmentFilter(filters.FilterSet):
    """Filters together narrow further. A word nobody ever published is refused.

    An empty list for a mistyped word would read as "no treatment mentions it".
    """

    kind = filters.ChoiceFilter(
        choices=list(KINDS.items()),
        method="of_kind",
        label="Only treatments of this kind.",
        error_messages={
            "invalid_choice": f"“kind” cannot be “%(value)s”: it is one of {', '.join(KINDS)}."
        },
    )
    effect = WordFilter(
        "Only treatments whose source mentions this side effect: a slug of /api/v1/effects.",
        invalid="“effect” is not the slug of a side effect.",
    )
    dystonia_type = WordFilter(
        "Only treatments whose source says something about this type: a slug of "
        "/api/v1/dystonia-types.",
        invalid="“dystonia_type” is not the slug of a type of dystonia.",
    )

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at = at

    def of_kind(self, editions: EditionQuerySet, name: str, kind: str) -> EditionQuerySet:
        return editions.of_kind(kind)

    def mentioning(self, editions: EditionQuerySet, name: str, slug: str) -> EditionQuerySet:
        published = Release.objects.standing().filter(
            kind=ReleaseKind.LIVE, effective_at__lte=self.at
        )
        words = Facet.objects.filter(group=name, slug=slug)
        if not words.filter(edition__in=published.values("edition")).exists():
            raise ParametersRefused({name: f"“{name}”: nothing published ever mentioned “{slug}”."})
        return editions.mentioning(name, slug)


class Filters(filters.DjangoFilterBackend):
    """Passes the clock in, and refuses in our words."""

    def get_filterset_kwargs(self, request: Request, queryset: Any, view: Any) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(request, queryset, view), "at": view.now}

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> Any:
        filterset = self.get_filterset(request, queryset, view)
        if not filterset.is_valid():
            raise ParametersRefused({name: why[0] for name, why in filterset.errors.items()})
        return filterset.qs
