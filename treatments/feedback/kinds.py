"""What a reader can tell us, and how useful a page can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Two ways in: one about a whole page, one about its words."""

    USEFUL = "useful", _("Was it useful")
    ERROR = "error", _("An error")


class Useful(models.TextChoices):
    """The answers, in the order they are offered. They are counted, and never made a score."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")
