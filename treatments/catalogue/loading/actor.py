"""The loader as an actor: who did it, when no person did."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Loader:
    """There is one, LOADER; only it may publish an "imported" edition."""

    name: str = "load_catalogue"


LOADER = Loader()
