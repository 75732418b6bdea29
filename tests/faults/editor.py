"""An editor at the desk: opens a treatment's page, makes one change, saves it past any conflict."""

from dataclasses import dataclass, field
from http.client import HTTPException

from tests.desk.browser import Form, form_on
from tests.faults.ledger import PARTS, Change
from tests.faults.visitor import Visitor

MOST_TRIES = 5  # presses of “Save” before an editor gives up
TROUBLE = (AssertionError, OSError, HTTPException)


@dataclass
class Editor:
    """One person at the desk, on the treatment's page."""

    visitor: Visitor
    address: str
    form: Form | None = None
    conflicts: int = 0
    failures: list[str] = field(default_factory=list)

    def prepares(self, change: Change) -> bool:
        """Open the page as it is now and make the change. Whether that was possible."""
        try:
            self.form = self.visitor.open_form(self.address)
            self.makes(change)
        except TROUBLE as error:
            return self.fails(f"Opening the page: {error!r}")
        return True

    def makes(self, change: Change) -> None:
        """Type it, tick it, or fill in the empty row."""
        where, _, control = change.where.partition(" ")
        if where not in PARTS:
            self.form.type(where, change.words)
        elif not control:
            row = f"{where}-{int(self.form.values[f'{where}-TOTAL_FORMS']) - 1}-"
            self.form.type(f"{row}text", change.words).type(f"{row}topic", "safety")
        elif change.words:
            uid, name = control.split()
            self.form.type(self.form.named("row_uid", uid) + name, change.words)
        else:
            self.form.tick(self.form.named("row_uid", control) + "DELETE")

    def saves(self) -> bool:
        """Press “Save”; read a conflict and press again. Whether it was acknowledged."""
        for _ in range(MOST_TRIES):
            try:
                answer = self.form.press(self.visitor, "_save")
            except TROUBLE as error:
                return self.fails(f"Saving: {error!r}")
            if answer.status_code == 302:
                return True
            page = answer.content.decode()
            if answer.status_code != 200 or "Nothing is saved yet" not in page:
                return self.fails(f"Saving answered {answer.status_code}, and no conflict.")
            self.conflicts += 1
            self.form = form_on(answer, self.address)
        return self.fails(f"Not saved after {MOST_TRIES} tries.")

    def fails(self, sentence: str) -> bool:
        """Something did not work out."""
        self.failures.append(sentence)
        return False
