"""Text fields that normalise on the way in, whoever writes: a form, a loader, or a shell."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from treatments.editions.normalise import normalise


class NormalisedText:
    """Mixed into a Django text field. Two spellings of one sentence would be two digests."""

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)  # type: ignore[misc]
        if not isinstance(value, str):
            return value
        try:
            return normalise(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)  # type: ignore[misc]
        return normalise(value) if isinstance(value, str) else value


class LineField(NormalisedText, models.CharField):
    """A name or a short phrase."""


class ProseField(NormalisedText, models.TextField):
    """A sentence or more."""


class LinesField(NormalisedText, models.TextField):
    """Several short texts, one a line."""


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a LinesField, normalised."""
    return tuple(normalise(text).splitlines())
