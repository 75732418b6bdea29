"""A structural check of PDF/UA-1: what a machine can see of it without a validator.

`faults` says in sentences what is wrong; an accessible file has none. What nobody but a person
can judge (whether an alternative text is a good one) is not here.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.pages.leaflets.drawn import drawn

HEADINGS = {f"/H{level}": level for level in range(1, 7)}
PARTS_OF_LISTS = {"/L": {"/LI", "/L", "/Caption"}, "/LI": {"/Lbl", "/LBody"}}


def faults(file: bytes) -> list[str]:
    """Everything that keeps the file from being PDF/UA-1, as far as its structure shows it."""
    with pikepdf.open(BytesIO(file)) as pdf:
        return [*_said_of_the_file(pdf), *_in_its_tree(pdf), *_on_its_pages(pdf)]


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure under one, in the order it is read."""
    for kid in _kids(node):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def _said_of_the_file(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not pdf.Root.get("/MarkInfo", {}).get("/Marked"):
        yield "the file does not say that it is marked"
    if not str(pdf.Root.get("/Lang", "")):
        yield "no language"
    if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the window would show the file's name instead of its title"
    if "/Outlines" not in pdf.Root:
        yield "no bookmarks"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        if not about.get("dc:title") or not str(pdf.docinfo.get("/Title", "")):
            yield "no title"
        if about.get("pdfuaid:part") != "1":
            yield "the file does not say that it is PDF/UA-1"


def _in_its_tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root.get("/StructTreeRoot")
    if root is None or not _kids(root) or "/ParentTree" not in root:
        yield "no structure"
        return
    tree = list(elements(root))
    levels = [HEADINGS[_tag(one)] for one in tree if _tag(one) in HEADINGS]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"not one H1 before all other headings: {levels}"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield f"a heading skips a level: {levels}"
    for one in tree:
        if _tag(one) in HEADINGS and not _kids(one):
            yield "an empty heading"
        if _tag(one) == "/Figure" and not str(one.get("/Alt", "")):
            yield "a figure without alternative text"
        if _tag(one) == "/Figure" and "/BBox" not in one.get("/A", {}):
            yield "a figure that does not say where it is"
        allowed = PARTS_OF_LISTS.get(_tag(one))
        strange = {_tag(kid) for kid in _kids(one) if isinstance(kid, Dictionary)}
        if allowed and strange - allowed:
            yield f"{_tag(one)} holds {sorted(strange - allowed)}"


def _on_its_pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root.get("/StructTreeRoot", Dictionary())
    owners = _owners(root)
    in_tree = {one.objgen for one in elements(root)}
    for number, page in enumerate(pdf.pages, start=1):
        if page.get("/Tabs") != Name.S:
            yield f"page {number}: tab order does not follow the structure"
        for annotation in page.get("/Annots", Array()):
            yield from (f"page {number}: {fault}" for fault in _of_link(annotation, owners))
        for font in _fonts(page):
            yield from (f"page {number}: {fault}" for fault in _of_font(font))
        marked = owners.get(int(page.get("/StructParents", -1)), Array())
        for mark in drawn(page):
            if mark.untagged:
                yield f"page {number}: {mark.operator} is neither tagged nor an artefact"
            elif mark.mcid is not None and mark.mcid >= len(marked):
                yield f"page {number}: marked content {mark.mcid} belongs to nothing"
            # WeasyPrint keeps the running lines out of the structure, so that they are not read
            # aloud on every page; nothing else may be left out.
            elif (
                mark.mcid is not None
                and marked[mark.mcid].objgen not in in_tree
                and not mark.in_margin
            ):
                yield f"page {number}: text at {mark.x:.0f}, {mark.y:.0f} is never read"


def _of_link(annotation: Any, owners: dict[int, Any]) -> Iterator[str]:
    if annotation.get("/Subtype") != Name.Link:
        yield f"an annotation of the kind {annotation.get('/Subtype')}"
        return
    if not str(annotation.get("/Contents", "")):
        yield "a link without words"
    owner = owners.get(int(annotation.get("/StructParent", -1)))
    if owner is None or _tag(owner) != "/Link":
        yield "a link that is not in the structure"


def _of_font(font: Any) -> Iterator[str]:
    name = font.get("/BaseFont")
    if "/ToUnicode" not in font:
        yield f"{name} does not say which letters it draws"
    descendants = font.get("/DescendantFonts", [font])
    described = [one.get("/FontDescriptor", Dictionary()) for one in descendants]
    if not all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in described):
        yield f"{name} is not in the file"


def _fonts(page: Any) -> list[Any]:
    return [font for _, font in page.get("/Resources", Dictionary()).get("/Font", {}).items()]


def _owners(root: Any) -> dict[int, Any]:
    """The parent tree: of each page its elements by marked content, of each link its element."""
    numbers = root.get("/ParentTree", Dictionary()).get("/Nums", Array())
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _tag(element: Any) -> str:
    return str(element.get("/S", ""))
