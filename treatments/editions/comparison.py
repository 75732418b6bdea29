"""What changed between two documents, statement by statement, matched by uid. Plain Python."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from treatments.editions.described import described, described_apart
from treatments.editions.documents import AnyDocument
from treatments.editions.moved import moved

# What a reader sees of a document apart from its statements, in the order of the page.
FIELDS = {
    "name": "Name",
    "slug": "Address",
    "also_known_as": "Also known as",
    "kind": "Kind",
    "what_it_is": "What it is",
    "how_it_works": "How it works",
    "name_restored": "Name restored",
}
PARTS = {
    "benefits": "Benefit",
    "drawbacks": "Drawback",
    "side_effect_groups": "Side effects' lead-in",
    "side_effects": "Side effect",
    "fits": "Fit to a type of dystonia",
    "sections": "Section",
}
SHARED = {
    "effects": "Side effect word",
    "dystonia_types": "Type of dystonia",
    "terms": "Glossary term",
    "passages": "Passage",
    "sources": "Source",
    "codes": "Code",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `act` is added, removed, reworded or moved; texts are as readers see."""

    act: str
    part: str  # a label, such as "Benefit"
    before: str = ""
    after: str = ""
    uid: str = ""


def compare(old: AnyDocument | None, new: AnyDocument) -> tuple[Change, ...]:
    """Every difference a reader could meet, in page order. `old` None: all is added.

    A document has no difference in a part that its kind does not have.
    """
    return tuple(_changes(old, new))


def _changes(old: AnyDocument | None, new: AnyDocument) -> Iterator[Change]:
    for name, label in FIELDS.items():
        before = field_words(old, name) if old else ""
        after = field_words(new, name)
        if before != after:
            act = "reworded" if before and after else "added" if after else "removed"
            yield Change(act, label, before, after)
    for name, label in PARTS.items():
        yield from _rows(label, _by_id(old, name, "uid"), _by_id(new, name, "uid"))
    yield from _regrouped(old, new)
    for name, label in SHARED.items():
        key = "key" if name in ("passages", "codes") else "slug"
        yield from _rows(label, _by_id(old, name, key), _by_id(new, name, key), ordered=False)


def field_words(document: AnyDocument, name: str) -> str:
    """A field of FIELDS as a line of text; "" where it says nothing."""
    value = getattr(document, name, "")
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str):
        return value
    return f"{value.text} ({value.passage})" if value.passage else str(value.text)


def _by_id(document: AnyDocument | None, name: str, key: str) -> dict[str, Any]:
    items = getattr(document, name, ())
    return {getattr(item, key): item for item in items}


def _rows(
    label: str, old: dict[str, Any], new: dict[str, Any], *, ordered: bool = True
) -> Iterator[Change]:
    for uid, item in new.items():
        if uid not in old:
            yield Change("added", label, "", described(item), uid)
            continue
        before, after = described_apart(old[uid], item)
        if before != after:
            yield Change("reworded", label, before, after, uid)
    for uid, item in old.items():
        if uid not in new:
            yield Change("removed", label, described(item), "", uid)
    if ordered:
        yield from _moves(label, old, new)


def _moves(label: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """Places are counted among the rows that both documents have."""
    before = [uid for uid in old if uid in new]
    after = [uid for uid in new if uid in old]
    for uid in moved(before, after):
        was = f"place {before.index(uid) + 1}"
        yield Change("moved", label, was, described(new[uid]), uid)


def _regrouped(old: AnyDocument | None, new: AnyDocument) -> Iterator[Change]:
    """A side effect under another lead-in reads differently: "uncommon" may become "likely"."""
    before, after = _lead_ins(old), _lead_ins(new)
    for uid, (group, place, text) in after.items():
        if uid in before and before[uid][0] != group:
            label = PARTS["side_effects"]
            yield Change("moved", label, before[uid][1], f"{text}: {place}", uid)


def _lead_ins(document: AnyDocument | None) -> dict[str, tuple[str, str, str]]:
    """By the uid of each side effect: its group's uid, its place in words, and its text."""
    return {
        effect.uid: (
            group.uid,
            f"under “{group.lead_in or group.closing}”" if group.uid else "under no lead-in",
            effect.text,
        )
        for group in getattr(document, "side_effect_groups", ())
        for effect in group.side_effects
    }
