"""What one line of lines.py says: a public page, and what it may need besides itself."""

from dataclasses import dataclass

from django.urls import reverse

from tests.browser.steps import Step


@dataclass(frozen=True)
class Line:
    """`view` is the address's name with its room; `args` and `query` complete the address.

    `steps` are done before the page is looked at, so that a form's refusal is a line too.
    `status` is the answer's; `loads` names the kinds of request that the page may make besides
    its own and the optional script (“image”).
    """

    seen: str
    view: str
    args: tuple[object, ...] = ()
    query: str = ""
    steps: tuple[Step, ...] = ()
    status: int = 200
    loads: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.seen.replace(" ", "-")

    @property
    def plain(self) -> bool:
        """An ordinary page: an answer of 200 to its address alone."""
        return self.status == 200 and not self.steps

    def address(self) -> str:
        """Its path; reads no database."""
        return reverse(self.view, args=self.args) + self.query
