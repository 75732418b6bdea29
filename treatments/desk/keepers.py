"""Who keeps a text up to date, in words; and who of the staff can be chosen to."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.forms import ModelChoiceField

from treatments.catalogue.models import WorkingCopy
from treatments.review.people import name_of

KEEPERS = ("owner", "deputy")
# Texts nobody keeps: without an owner, or with one who cannot sign in any more.
KEPT_BY_NOBODY = Q(owner=None) | Q(owner__is_active=False)


def owner_of(copy: WorkingCopy) -> str:
    """The owner's name, or that there is nobody, and why."""
    if copy.owner is None:
        return "nobody"
    return name_of(copy.owner) if copy.owner.is_active else "nobody (owner's account is closed)"


def deputy_of(copy: WorkingCopy) -> str:
    """The same of the deputy."""
    if copy.deputy is None:
        return "nobody"
    return name_of(copy.deputy) if copy.deputy.is_active else "nobody (deputy's account is closed)"


def kept(copy: WorkingCopy, user: User) -> str:
    """Why a text is `user`'s to look after, or whose it is, as a sentence."""
    if copy.owner_id == user.pk:
        return "You are its owner."
    if copy.deputy_id != user.pk:
        return f"Owner: {owner_of(copy)}."
    if copy.owner is None:
        return "As deputy; it has no owner."
    closed = "" if copy.owner.is_active else ", whose account is closed"
    return f"As deputy for {name_of(copy.owner)}{closed}."


def staff() -> QuerySet[User]:
    """Those who can be chosen."""
    return User.objects.filter(is_staff=True, is_active=True)


def offer_staff(field: ModelChoiceField) -> None:
    """A plain list of names: stock autocomplete would ask for the right to see accounts."""
    field.queryset = staff()
    field.label_from_instance = _label  # type: ignore[method-assign,assignment]


def offer_present_one(field: ModelChoiceField, present: int | None) -> None:
    """Whoever stands there now can be left there, so that saving changes nothing unasked."""
    queryset: Any = field.queryset
    if present is not None:
        field.queryset = queryset | User.objects.filter(pk=present)


def _label(person: Any) -> str:
    return name_of(person) if person.is_active else f"{name_of(person)} (account is closed)"
