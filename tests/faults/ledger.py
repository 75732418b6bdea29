"""What was acknowledged has to stand: a treatment's words before and after two editors saved."""

from collections import Counter
from dataclasses import dataclass

from treatments.catalogue.models import Treatment

FIELDS = ("what_it_is", "how_it_works", "also_known_as")
PARTS = ("benefits", "drawbacks")
CONTROLS = ("text", "points")

# Every word by where it stands: a field, or "benefits <uid> text".
Words = dict[str, str]


@dataclass(frozen=True)
class Change:
    """One thing an editor does in one form.

    `where` is a field or a control of a row, as in Words; or "benefits", to add a row; or
    "benefits <uid>" with no words, to remove one.
    """

    where: str
    words: str = ""


def words_of(treatment: Treatment) -> Words:
    """Every word that the editors may change, as it is saved."""
    fresh = Treatment.objects.get(pk=treatment.pk)
    words = {name: getattr(fresh, name) for name in FIELDS}
    for part in PARTS:
        for row in getattr(fresh, part).all():
            words |= {f"{part} {row.uid} {name}": getattr(row, name) for name in CONTROLS}
    return words


def lost(before: Words, acknowledged: list[Change], after: Words) -> list[str]:
    """A sentence for each difference between what was acknowledged and what is saved."""
    due, added = dict(before), Counter[str]()
    for change in acknowledged:
        if change.where in PARTS:
            added[change.words] += 1
        elif change.words:
            due[change.where] = change.words
        else:
            due = {where: words for where, words in due.items() if change.where not in where}
    found = [
        f"{where} should say “{words}” and says “{after.get(where, '')}”."
        for where, words in due.items()
        if after.get(where) != words
    ]
    new = Counter(
        words for where, words in after.items() if where not in due and where.endswith(" text")
    )
    found += [f"The new row “{words}” is missing." for words in added - new]
    found += [f"“{words}” stands there, and nobody wrote it." for words in new - added]
    return found
