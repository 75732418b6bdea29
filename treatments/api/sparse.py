"""Sparse answers: `fields` names what of an item is wanted; the rest is left out."""

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from treatments.api.parameters import ParametersRefused

FIELDS = "fields"

Serializer = type[serializers.Serializer]


def names_of(serializer: Serializer) -> list[str]:
    """The fields that can be asked for."""
    return list(serializer._declared_fields)


def sparse(serializer: Serializer, request: Request) -> Serializer:
    """The serializer without what is not asked for. Raises ParametersRefused."""
    if FIELDS not in request.query_params:
        return serializer
    asked = request.query_params[FIELDS].split(",")
    known = names_of(serializer)
    unknown = ", ".join(f"“{name}”" for name in dict.fromkeys(asked) if name not in known)
    if unknown:
        why = f"“{FIELDS}” names {unknown}, which is not here: known are {', '.join(known)}."
        raise ParametersRefused({FIELDS: why})
    # To a serializer's class, None takes an inherited field away.
    left_out: dict[str, Any] = {name: None for name in known if name not in asked}
    return type(serializer.__name__, (serializer,), left_out)
