"""A finding: what one check found, where, and whether it stops publishing."""

from dataclasses import dataclass

from treatments.checks.words import SENTENCES


@dataclass(frozen=True, slots=True)
class Finding:
    """`field` names the part of the document, `uid` the statement, if it is about one."""

    code: str
    field: str
    uid: str = ""
    blocking: bool = True

    @property
    def sentence(self) -> str:
        """What is wrong and what to do."""
        return SENTENCES[self.code]
