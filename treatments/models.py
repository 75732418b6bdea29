"""Registers every room's tables with Django. Import models from their room, not from here."""

from treatments.catalogue import models as catalogue
from treatments.editions import models as editions

__all__ = ["catalogue", "editions"]
