"""Registers every room's tables with Django. Import models from their room, not from here."""

from treatments.catalogue import models as catalogue
from treatments.editions import models as editions
from treatments.editions.search import models as search
from treatments.feedback import models as feedback
from treatments.partners import models as partners
from treatments.review import models as review

__all__ = ["catalogue", "editions", "feedback", "partners", "review", "search"]
