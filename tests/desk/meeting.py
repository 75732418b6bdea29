"""Two editors at the same treatment: they save first, then I do."""

from copy import deepcopy

from django.http import HttpResponse
from django.test import Client

from tests.desk.addresses import change_page
from tests.desk.browser import Form, form_on, open_form
from treatments.catalogue.models import Treatment


class Meeting:
    """A change page opened by two editors at the same time, as two forms to type in."""

    def __init__(self, first: Client, second: Client, treatment: Treatment) -> None:
        self.first, self.second, self.treatment = first, second, treatment
        self.theirs = self.opened_by(first)
        self.mine = deepcopy(self.theirs)  # the same page, in another browser

    def opened_by(self, client: Client) -> Form:
        """The page as it is now."""
        return open_form(client, change_page(self.treatment))

    def they_save(self) -> None:
        """The first editor saves; nothing is in the way."""
        assert self.theirs.press(self.first).status_code == 302

    def i_save(self) -> HttpResponse:
        """The second editor saves and is told of the conflict; `mine` is the form shown."""
        answer = self.mine.press(self.second)
        assert answer.status_code == 200, "there was no conflict"
        self.mine = form_on(answer)
        return answer

    def i_save_again(self) -> None:
        """The second editor has read what changed."""
        answer = self.mine.press(self.second)
        assert answer.status_code == 302, answer.context["errors"]

    def texts(self, part: str) -> list[str]:
        """The saved words of a part, in order."""
        return list(getattr(self.treatment, part).values_list("text", flat=True))


def told(answer: HttpResponse) -> list[str]:
    """What the second editor is told of the first one's changes."""
    return answer.context["conflict"].sentences
