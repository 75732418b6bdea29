"""A code of another vocabulary: which treatments and types of dystonia carry it."""

import re
from collections.abc import Iterator
from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from treatments.api import etags
from treatments.api.parameters import ParametersRefused
from treatments.api.v1.entries import words
from treatments.api.v1.published import Published, live_editions, published
from treatments.api.v1.serializers.coded import CodedSerializer
from treatments.api.view import PublicView
from treatments.editions.document import CODE_FORMS, CODE_SYSTEMS, Code
from treatments.editions.models.facet import Facet, code_slug


class CodesView(PublicView):
    """What carries a code of MeSH, ATC or MONDO.

    Only codes that somebody verified for the very treatment or type: a treatment that is not
    here may still belong to what the code stands for. See “relation” before you merge anything.
    """

    takes = ("system", "code")
    serializer_class = CodedSerializer
    parameters = [
        OpenApiParameter(
            "system", str, required=True, enum=list(CODE_SYSTEMS), description="The vocabulary."
        ),
        OpenApiParameter(
            "code",
            str,
            required=True,
            description="As the vocabulary writes it: D001418, M03BX01, MONDO:0000476.",
        ),
    ]

    def get(self, request: Request) -> HttpResponseBase:
        asked = {name: request.query_params.get(name, "") for name in self.takes}
        if faults := dict(_faults(**asked)):
            raise ParametersRefused(faults)
        coded = live_editions(at=self.now).mentioning(Facet.Group.CODE, code_slug(**asked))
        treatments = [published(one, at=self.now) for one in coded.order_by("slug")]
        etag = etags.of_published(treatments, *asked.values())
        return self.answer(etag, lambda: self.represent(treatments, **asked))

    def represent(self, treatments: list[Published], *, system: str, code: str) -> Any:
        """The code and all that carries it, as data."""
        key = system, code
        types = words("dystonia_types", treatments)
        coded = {
            "system": system,
            "code": code,
            "treatments": [
                {"code": its, "treatment": one}
                for one in treatments
                if (its := _of(key, one.document.codes))
            ],
            "dystonia_types": [
                {"code": its, "dystonia_type": one}
                for one in sorted(types, key=lambda one: one.slug)
                if (its := _of(key, one.codes))
            ],
        }
        return self.serializer_class(coded).data


def _of(key: tuple[str, str], codes: tuple[Code, ...]) -> Code | None:
    return next((one for one in codes if (one.system, one.code) == key), None)


def _faults(*, system: str, code: str) -> Iterator[tuple[str, str]]:
    if not system:
        yield "system", f"“system” is missing: send one of {', '.join(CODE_SYSTEMS)}."
    elif system not in CODE_SYSTEMS:
        yield "system", f"“system” cannot be “{system}”: it is one of {', '.join(CODE_SYSTEMS)}."
    elif not code:
        example = CODE_FORMS[system][1]
        yield "code", f"“code” is missing: send one of {CODE_SYSTEMS[system]}, such as {example}."
    elif not re.fullmatch(CODE_FORMS[system][0], code):
        name, example = CODE_SYSTEMS[system], CODE_FORMS[system][1]
        yield "code", f"“{code}” is no code of {name}, which look like {example}."
