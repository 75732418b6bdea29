"""What changed between two documents, statement by statement, matched by uid. Plain Python."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from treatments.editions.document import NOT_STATED, Document

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
}
SHARED = {
    "effects": "Side effect word",
    "dystonia_types": "Type of dystonia",
    "terms": "Glossary term",
    "passages": "Passage",
    "sources": "Source",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `act` is added, removed, reworded or moved; texts are as readers see."""

    act: str
    part: str  # a label, such as "Benefit"
    before: str = ""
    after: str = ""
    uid: str = ""


def compare(old: Document | None, new: Document) -> tuple[Change, ...]:
    """Every difference a reader could meet, in page order. `old` None: all is added."""
    return tuple(_changes(old, new))


def _changes(old: Document | None, new: Document) -> Iterator[Change]:
    for name, label in FIELDS.items():
        before = _field(old, name) if old else ""
        after = _field(new, name)
        if before != after:
            act = "reworded" if before and after else "added" if after else "removed"
            yield Change(act, label, before, after)
    for name, label in PARTS.items():
        yield from _rows(label, _by_id(old, name, "uid"), _by_id(new, name, "uid"))
    yield from _regrouped(old, new)
    for name, label in SHARED.items():
        key = "key" if name == "passages" else "slug"
        yield from _rows(label, _by_id(old, name, key), _by_id(new, name, key), ordered=False)


def _field(document: Document, name: str) -> str:
    value = getattr(document, name)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str):
        return value
    return f"{value.text} ({value.passage})" if value.passage else str(value.text)


def _by_id(document: Document | None, name: str, key: str) -> dict[str, str]:
    items = getattr(document, name) if document else ()
    return {getattr(item, key): _words(item) for item in items}


def _rows(
    label: str, old: dict[str, str], new: dict[str, str], *, ordered: bool = True
) -> Iterator[Change]:
    for uid, words in new.items():
        if uid not in old:
            yield Change("added", label, "", words, uid)
        elif old[uid] != words:
            yield Change("reworded", label, old[uid], words, uid)
    for uid, words in old.items():
        if uid not in new:
            yield Change("removed", label, words, "", uid)
    if ordered:
        yield from _moves(label, old, new)


def _moves(label: str, old: dict[str, str], new: dict[str, str]) -> Iterator[Change]:
    """A row moved if its place among the rows that both documents have is another."""
    before = [uid for uid in old if uid in new]
    after = [uid for uid in new if uid in old]
    for place, uid in enumerate(after):
        if before.index(uid) != place:
            yield Change("moved", label, f"place {before.index(uid) + 1}", new[uid], uid)


def _regrouped(old: Document | None, new: Document) -> Iterator[Change]:
    """A side effect under another lead-in reads differently: "uncommon" may become "likely"."""
    before, after = _lead_ins(old), _lead_ins(new)
    for uid, (group, place, text) in after.items():
        if uid in before and before[uid][0] != group:
            label = PARTS["side_effects"]
            yield Change("moved", label, before[uid][1], f"{text}: {place}", uid)


def _lead_ins(document: Document | None) -> dict[str, tuple[str, str, str]]:
    """By the uid of each side effect: its group's uid, its place in words, and its text."""
    return {
        effect.uid: (
            group.uid,
            f"under “{group.lead_in or group.closing}”" if group.uid else "under no lead-in",
            effect.text,
        )
        for group in (document.side_effect_groups if document else ())
        for effect in group.side_effects
    }


def _words(item: Any) -> str:
    """An item as one line of text: its words first, then every quality that is stated."""
    values = asdict(item)
    values.pop("side_effects", None)  # compared on their own
    values.pop("uid", None)
    first = next((n for n in ("text", "name", "lead_in", "title", "words") if values.get(n)), "")
    head = values.pop(first, "")
    rest = (f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in values.items() if value)
    return "; ".join(part for part in (head, *rest) if part) or NOT_STATED


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return " / ".join(_plain(item) for item in value)
    if isinstance(value, dict):
        return " ".join(str(item) for item in value.values() if item)
    return "yes" if value is True else str(value)
