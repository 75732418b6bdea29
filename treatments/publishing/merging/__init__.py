"""Merging a draft that was set aside back into a text that has moved on. Plain Python.

Three documents meet: what readers saw when the draft was set aside (`base`), the working copy
now (`ours`, with the correction in it) and the draft (`theirs`).
"""

from treatments.publishing.merging.conflicts import Conflict
from treatments.publishing.merging.documents import Merged, merge

__all__ = ["Conflict", "Merged", "merge"]
