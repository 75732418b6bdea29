"""The form of anything that treatments share: a word, a passage, a source."""

from treatments.desk.forms.remembering import RememberingForm
from treatments.desk.overtaken import Overtaken


class SharedForm(RememberingForm):
    """Refuses to be saved while there is something to read that others saved meanwhile."""

    overtaken: Overtaken | None = None  # set on the class made for one request

    def is_valid(self) -> bool:
        """Not before it was shown; the next save remembers what is saved now."""
        return self.overtaken is None and super().is_valid()
