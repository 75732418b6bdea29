"""What a load did, and what it left because staff had been there, in plain sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from treatments.catalogue.loading.decisions import Outcome
from treatments.catalogue.loading.tables import owner_of
from treatments.catalogue.models import WorkingCopy
from treatments.catalogue.models.natural import NaturalKeyModel

REPLACE = "(load with --replace to overwrite)"
HEADINGS = {
    "reordered": "Put into the order of the files:",
    "edited": f"Left as staff have edited them {REPLACE}:",
    "deleted": "Left out, because staff have deleted them or what they rest on "
    "(load with --replace to bring them back):",
    "order_left": f"Left in the order staff gave them {REPLACE}:",
    "no_longer_in_files": "No longer in the files, and left; if they have to go, delete them "
    "in the desk:",
}


@dataclass
class Report:
    """Rows as sentences name them, by what became of them."""

    made: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reordered: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    order_left: list[str] = field(default_factory=list)
    no_longer_in_files: list[str] = field(default_factory=list)
    # The treatments and pages of the files that stand in the database, and those among them
    # in which every word that would be published is a word of the files.
    texts: list[WorkingCopy] = field(default_factory=list)
    as_in_files: list[WorkingCopy] = field(default_factory=list)

    @property
    def changed_anything(self) -> bool:
        """Whether the load wrote to any row."""
        return bool(self.made or self.updated or self.reordered)

    def add(self, outcome: Outcome, row: NaturalKeyModel) -> None:
        """Enter a row under what became of it."""
        getattr(self, outcome.name.lower()).append(name_of(row))

    def sentences(self) -> Iterator[str]:
        """The report as it is printed."""
        if self.changed_anything:
            yield (
                f"Rows made: {len(self.made)}; updated: {len(self.updated)}; "
                f"as in the files already: {len(self.unchanged)}."
            )
        else:
            yield f"Nothing changed; {len(self.unchanged)} rows are as in the files already."
        for name, heading in HEADINGS.items():
            if rows := getattr(self, name):
                yield heading
                yield from (f"  {row}" for row in rows)


def name_of(row: NaturalKeyModel) -> str:
    """A row as a sentence names it: what it is, what it says, and of which treatment."""
    owner = owner_of(row)
    of = f" of {owner}" if owner and owner is not row else ""
    return f"{row._meta.verbose_name} “{row}”{of}"
