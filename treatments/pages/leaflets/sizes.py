"""The two sizes of a leaflet. Both are A4; the print on them differs."""

from enum import Enum


class Size(Enum):
    """`points`: the smallest print anywhere on the sheet. `ending`: of the file's name."""

    STANDARD = (14, "")
    LARGE = (18, "-large-print")

    def __init__(self, points: int, ending: str) -> None:
        self.points = points
        self.ending = ending
