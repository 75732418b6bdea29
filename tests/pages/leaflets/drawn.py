"""What is drawn on a page of a PDF: where, how large, and under which mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Matrix

TEXT = {"Tj", "TJ", "'", '"'}
PAINTING = TEXT | {"Do", "sh", "f", "F", "f*", "B", "B*", "b", "b*", "s", "S"}
# The narrowest margin of a leaflet, in points, where only running lines may stand.
MARGIN = 62


@dataclass(frozen=True)
class Mark:
    """One act of painting. `size` is that of text, in points as printed; 0 for all else."""

    operator: str
    artefact: bool
    mcid: int | None
    x: float
    y: float
    size: float
    height: float  # of the page

    @property
    def untagged(self) -> bool:
        """Is it under no mark at all?"""
        return not self.artefact and self.mcid is None

    @property
    def in_margin(self) -> bool:
        """Does it stand above or below the text?"""
        return self.y < MARGIN or self.y > self.height - MARGIN


def drawn(page: Any) -> Iterator[Mark]:
    """Every act of painting on a page, in order. What a form (a picture) paints is one act."""
    height = float(page.MediaBox[3])
    ctm, saved, text, size = Matrix(), [], Matrix(), 0.0
    marks: list[tuple[bool, int | None]] = []
    for operands, name in pikepdf.parse_content_stream(page):
        operator = str(name)
        if operator == "q":
            saved.append((ctm, size))
        elif operator == "Q":
            ctm, size = saved.pop()
        elif operator == "cm":
            ctm = Matrix(*map(float, operands)) @ ctm
        elif operator == "BT":
            text = Matrix()
        elif operator == "Tf":
            size = float(operands[1])
        elif operator == "Tm":
            text = Matrix(*map(float, operands))
        elif operator in ("BMC", "BDC"):
            properties = operands[1] if operator == "BDC" else {}
            mcid = properties.get("/MCID")
            marks.append((str(operands[0]) == "/Artifact", None if mcid is None else int(mcid)))
        elif operator == "EMC":
            marks.pop()
        elif operator in PAINTING:
            at = text @ ctm if operator in TEXT else ctm
            mcid = next((mcid for _, mcid in reversed(marks) if mcid is not None), None)
            letters = abs(size * at.d) if operator in TEXT else 0.0
            artefact = any(is_one for is_one, _ in marks)
            yield Mark(operator, artefact, mcid, at.e, at.f, letters, height)
