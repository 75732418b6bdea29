"""Sealed: what a frozen value gets by having one canonical text. Plain Python, no Django."""

import hashlib
from functools import cached_property

from treatments.editions import canonical


class Sealed:
    """Mixed into a frozen dataclass. Equal values have equal bytes."""

    @cached_property
    def body(self) -> str:
        """The canonical JSON text that is stored."""
        return canonical.dump(self)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the body's UTF-8 bytes, as 64 hexadecimal digits (FIPS 180-4)."""
        return digest_of(self.body)


def digest_of(body: str) -> str:
    """SHA-256 of a stored body, as 64 hexadecimal digits."""
    return hashlib.sha256(body.encode()).hexdigest()
