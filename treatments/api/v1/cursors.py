"""Cursors of the changes: how far a partner has been told, signed, so that only we can make one."""

from dataclasses import astuple, dataclass
from datetime import timedelta

from django.core.signing import BadSignature, Signer

from treatments.api.parameters import ParametersRefused
from treatments.editions.following import BEGINNING, Mark

MICROSECOND = timedelta(microseconds=1)
# Without a time in it: the same state of the log has the same bytes.
_signer = Signer(salt="treatments.api.v1.changes")


@dataclass(frozen=True, slots=True)
class Cursor:
    """`told`: everything up to this mark was told. In the middle of a reading, `until` is the
    mark to which it goes, and `last` the place of the last line that was given.
    """

    told: Mark = BEGINNING
    until: Mark | None = None
    last: Mark | None = None

    @classmethod
    def read(cls, signed: str | None) -> "Cursor":
        """From a parameter; None is the beginning. Raises ParametersRefused."""
        if signed is None:
            return cls()
        try:
            numbers = _signer.unsign_object(signed)
        except BadSignature:
            raise ParametersRefused(
                {
                    "since": "“since” is none of ours: take it, unchanged, from “next” or from "
                    "the “cursor” of a change, or leave it out to start from the beginning."
                }
            ) from None
        return cls(*(_mark(*numbers[place : place + 2]) for place in range(0, len(numbers), 2)))

    def __str__(self) -> str:
        marks = (mark for mark in (self.told, self.until, self.last) if mark)
        return _signer.sign_object([number for mark in marks for number in _numbers(mark)])


def _numbers(mark: Mark) -> tuple[int, int]:
    moment, sequence = astuple(mark)
    return (moment - BEGINNING.moment) // MICROSECOND, sequence


def _mark(microseconds: int, sequence: int) -> Mark:
    return Mark(BEGINNING.moment + microseconds * MICROSECOND, sequence)
