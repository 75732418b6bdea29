"""One item of a document - a statement, a word, a passage - as a line of text. Plain Python."""

from dataclasses import asdict
from typing import Any

from treatments.editions.document import NOT_STATED, TOPICS

# The words an item is known by: the first of these that it has.
HEADS = ("text", "name", "lead_in", "title", "words", "heading")
# What files, orders or proves the words is said only where it changed.
BEHIND = {"topic", "passage", "slug", "effect", "source", "key", "first_line", "last_line"}
# Compared on their own, or no words at all.
APART = {"uid", "side_effects"}
LABELS = {"passage": "rests on", "also_known_as": "also known as", "is_group": "several types"}


def described(item: Any) -> str:
    """An item as a reader meets it: its words, then every quality that is stated."""
    values = asdict(item)
    return _line(values, [name for name in values if name not in BEHIND])


def described_apart(old: Any, new: Any) -> tuple[str, str]:
    """Two versions of an item: the words of each, then only the qualities that differ."""
    before, after = asdict(old), asdict(new)
    differing = [name for name in after if before[name] != after[name]]
    return _line(before, differing), _line(after, differing)


def _line(values: dict[str, Any], names: list[str]) -> str:
    head = next((name for name in HEADS if values.get(name)), "")
    parts = [str(values.get(head, ""))]
    for name in names:
        if values[name] and name != head and name not in APART:
            label = LABELS.get(name, name.replace("_", " "))
            parts.append(f"{label}: {_plain(name, values[name])}")
    return "; ".join(part for part in parts if part) or NOT_STATED


def _plain(name: str, value: Any) -> str:
    if name == "topic":
        return TOPICS[value]
    if isinstance(value, (list, tuple)):
        return " / ".join(_plain("", item) for item in value)
    if isinstance(value, dict):
        return " ".join(str(item) for item in value.values() if item)
    return "yes" if value is True else str(value)
